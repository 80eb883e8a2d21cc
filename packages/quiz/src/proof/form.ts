import type { Timeline } from '@aide-memoire/core';
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
  const [key, ...more] = item.key;
  if (key === undefined || more.length > 0 || !ids.includes(key))
    yield 'it has not exactly one key';
  for (const id of ids) {
    if (!item.feedback[id]) yield `option "${id}" has no feedback`;
    if (id !== key && !item.proof.wrong[id]) yield `nothing says why option "${id}" is wrong`;
  }
  if (!item.explanation) yield 'it has no explanation';
  yield* proveEvidence(item, timeline);
}

/** The key rests on reports that the story has, of an event that the proof names, at the step that shows it. */
function* proveEvidence(item: Item, timeline: Timeline): Iterable<string> {
  const { events } = timeline.index;
  if (item.evidence.length === 0) yield 'it has no evidence';
  for (const ref of item.evidence) {
    const reports = events.get(ref.event)?.reports ?? [];
    if (!item.proof.events.includes(ref.event))
      yield `its evidence is of "${ref.event}", which its proof does not rest on`;
    if (!reports.some((report) => report.stance === 'asserts' && isSame(ref, report))) {
      yield `"${ref.source}" does not report "${ref.event}" like that`;
    }
  }
  for (const id of item.proof.events) {
    const reports = events.get(id)?.reports;
    if (!reports) yield `there is no event "${id}"`;
    else if (reports.some(({ stance }) => stance === 'denies')) yield `somebody denies "${id}"`;
  }
  const shown = timeline.story.events[item.step - 1];
  if (!shown || !item.proof.events.includes(shown.id))
    yield 'its step does not show what it rests on';
}

const isSame = (
  ref: EvidenceRef,
  report: { source: string; from: readonly string[]; paragraph?: number; quote?: string },
): boolean =>
  ref.source === report.source &&
  ref.paragraph === report.paragraph &&
  ref.quote === report.quote &&
  (ref.from ?? []).join() === report.from.join();
