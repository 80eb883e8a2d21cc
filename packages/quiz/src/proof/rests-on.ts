import type { Id, Report, StoryEvent, Timeline } from '@aide-memoire/core';
import type { EvidenceRef, Item } from '../item.ts';

interface Grounds {
  readonly events: readonly Id[];
  readonly details?: readonly string[];
  readonly positions?: readonly string[];
}

/** The proof names exactly what the question rests on, no less and nothing beside it. */
export function* proveGrounds({ proof }: Item, grounds: Grounds): Iterable<string> {
  const { events, details = [], positions = [] } = grounds;
  if (proof.events.join() !== events.join()) yield 'the proof rests on another event';
  if ((proof.details ?? []).join() !== details.join()) yield 'the proof rests on another detail';
  if ((proof.positions ?? []).join() !== positions.join())
    yield 'the proof rests on another position';
}

/** Whether a report tells a part of its event. */
export const tells = (report: Report, part: string): boolean =>
  report.tells === undefined || report.tells.includes(part);

/** Every report that bears out the asked part of an event is shown to the learner. */
export function* provePartShown(
  item: Item,
  event: StoryEvent,
  part: string,
  { orAny = false }: { readonly orAny?: boolean } = {},
): Iterable<string> {
  const asserting = event.reports.filter(({ stance }) => stance === 'asserts');
  const telling = asserting.filter((report) => tells(report, part));
  const bearing = telling.length === 0 && orAny ? asserting : telling;
  if (bearing.length === 0) yield `nobody tells "${part}" of "${event.id}"`;
  for (const report of bearing) {
    if (!isShown(item, event, report))
      yield `"${report.source}" tells "${part}" of "${event.id}", and is not shown`;
  }
}

/** Every report of an event, whatever it tells of it, is shown to the learner. */
export function* proveWholeShown(item: Item, event: StoryEvent): Iterable<string> {
  for (const report of event.reports) {
    if (report.stance === 'asserts' && !isShown(item, event, report))
      yield `"${report.source}" tells of "${event.id}", and is not shown`;
  }
}

const isShown = (item: Item, { id }: StoryEvent, report: Report): boolean =>
  item.evidence.some(
    (ref) => ref.event === id && ref.position === undefined && isRefTo(report, ref),
  );

export const isRefTo = (report: Report, ref: EvidenceRef): boolean =>
  report.source === ref.source &&
  report.paragraph === ref.paragraph &&
  report.quote === ref.quote &&
  report.from.join() === (ref.from ?? []).join();

/** Claims about an event that the sources do not agree on. */
export const rivalClaims = (timeline: Timeline, event: Id): readonly string[] =>
  (timeline.index.disputesAbout.get(event) ?? []).flatMap(({ positions }) =>
    positions.map(({ claim }) => claim),
  );
