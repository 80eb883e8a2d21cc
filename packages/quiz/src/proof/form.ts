import { evidenceOfPosition, type Report, type Timeline } from '@aide-memoire/core';
import type { EvidenceRef, Item } from '../item.ts';

/** What every item must have, whatever it asks. */
export function* proveForm(item: Item, timeline: Timeline): Iterable<string> {
  const ids = item.options.map(({ id }) => id);
  const texts = item.options.map(({ text }) => text.trim().toLowerCase());
  if (item.story !== timeline.story.id) yield `it is about the story "${item.story}"`;
  if (item.kind !== item.proof.query.kind) yield 'its proof is of another kind';
  if (ids.length < 3) yield 'it has fewer than three options';
  if (new Set(ids).size !== ids.length || new Set(texts).size !== texts.length)
    yield 'two options are the same';
  const keys = item.kind === 'order' ? ids.length : 1;
  if (item.key.length !== keys || new Set(item.key).size !== keys)
    yield item.kind === 'order'
      ? 'its key does not order every option'
      : 'it has not exactly one key';
  if (item.key.some((id) => !ids.includes(id))) yield 'its key is none of its options';
  for (const id of ids) {
    if (!item.feedback[id]) yield `option "${id}" has no feedback`;
    if (!item.key.includes(id) && !item.proof.wrong[id])
      yield `nothing says why option "${id}" is wrong`;
  }
  if (!item.explanation) yield 'it has no explanation';
  yield* proveRests(item, timeline);
  yield* proveEvidence(item, timeline);
}

/** The events, details and positions that carry the key are the story's, and nobody denies the events. */
function* proveRests(item: Item, timeline: Timeline): Iterable<string> {
  const { events, details = [], positions = [] } = item.proof;
  if (events.length === 0) yield 'its proof rests on nothing';
  for (const id of events) {
    const reports = timeline.index.events.get(id)?.reports;
    if (!reports) yield `there is no event "${id}"`;
    else if (reports.some(({ stance }) => stance === 'denies')) yield `somebody denies "${id}"`;
  }
  for (const name of details) {
    const [event = '', detail = ''] = name.split('/');
    const found = timeline.index.events.get(event)?.details ?? {};
    if (!events.includes(event) || !Object.hasOwn(found, detail))
      yield `there is no detail "${name}"`;
  }
  for (const name of positions) {
    if (!positionReports(name, timeline)) yield `there is no position "${name}"`;
  }
}

/** The key rests on reports that the story has, of what the proof names, at the step that shows it. */
function* proveEvidence(item: Item, timeline: Timeline): Iterable<string> {
  const { events, positions = [] } = item.proof;
  if (item.evidence.length === 0) yield 'it has no evidence';
  for (const ref of item.evidence) {
    if (!events.includes(ref.event))
      yield `its evidence is of "${ref.event}", which its proof does not rest on`;
    if (ref.position !== undefined && !positions.includes(ref.position))
      yield `its evidence is of "${ref.position}", which its proof does not rest on`;
    const reports =
      ref.position === undefined
        ? timeline.index.events.get(ref.event)?.reports
        : positionReports(ref.position, timeline);
    if (!reports?.some((report) => report.stance === 'asserts' && isSame(ref, report))) {
      yield `"${ref.source}" does not report "${ref.position ?? ref.event}" like that`;
    }
  }
  const shownOnce = new Set(item.evidence.map(nameOf));
  if (shownOnce.size < item.evidence.length) yield 'the same evidence is shown twice';
  for (const id of events) {
    if (!item.evidence.some(({ event }) => event === id)) yield `nothing is shown for "${id}"`;
  }
  const shown = timeline.story.events[item.step - 1];
  if (!shown || !events.includes(shown.id)) yield 'its step does not show what it rests on';
  else if (events.some((id) => timeline.stepOf(id).index > item.step))
    yield 'its step comes before something it rests on';
}

const nameOf = ({ event, position, source, paragraph, quote, from = [] }: EvidenceRef): string =>
  JSON.stringify([event, position, source, paragraph, quote, from]);

/** The reports of a position, by its name `dispute/position`. */
function positionReports(name: string, timeline: Timeline): readonly Report[] | undefined {
  const [disputeId, positionId] = name.split('/');
  const position = timeline.story.disputes
    .find(({ id }) => id === disputeId)
    ?.positions.find(({ id }) => id === positionId);
  return (
    position && evidenceOfPosition(timeline, position).attributions.map(({ report }) => report)
  );
}

const isSame = (ref: EvidenceRef, report: Report): boolean =>
  ref.source === report.source &&
  ref.paragraph === report.paragraph &&
  ref.quote === report.quote &&
  (ref.from ?? []).join() === report.from.join();
