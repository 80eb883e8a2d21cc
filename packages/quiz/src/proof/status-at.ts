import {
  holdersOf,
  type Id,
  nextStatus,
  parseDate,
  readDate,
  statusesOf,
  statusLabel,
  type Timeline,
} from '@aide-memoire/core';
import type { Item, Query } from '../item.ts';

/** Replays to the day asked about: the status must be certain there, and the account named where it is disputed. */
export function* proveStatusAt(
  item: Item,
  query: Query & { kind: 'status-at' },
  timeline: Timeline,
): Iterable<string> {
  const { subject: subjectId, day } = query;
  const subject = timeline.index.subjects.get(subjectId);
  const date = readDate(day);
  if (!subject) {
    yield `there is no subject "${subjectId}"`;
    return;
  }
  if (
    !date.ok ||
    date.date.precision !== 'day' ||
    date.date.text !== day ||
    date.date.approximate ||
    date.date.uncertain
  ) {
    yield `"${day}" is not a day`;
    return;
  }
  const machine = timeline.index.machineOf(subjectId);
  const status = timeline.asOf({ happened: day })[subjectId];
  yield* proveCertain(subjectId, date.date.earliest, timeline);
  yield* proveCause(item, subjectId, day, timeline);

  const rivals = rivalAccounts(subjectId, day, timeline);
  if (rivals.length > 0) {
    if (query.holder === undefined) yield 'the status is disputed, and the question names nobody';
    else if (!rivals.some(({ holders }) => holders.includes(query.holder ?? '')))
      yield `"${query.holder}" does not hold this`;
  } else if (query.holder !== undefined)
    yield 'nothing is disputed, yet the question names a holder';

  const claimed = new Set(rivals.flatMap(({ claims }) => claims));
  for (const { id, text } of item.options) {
    const label = statusLabel(machine, id);
    if (!statusesOf(machine).includes(id)) yield `"${id}" is no status of a ${machine.label}`;
    if (text.toLowerCase() !== label.toLowerCase())
      yield `option "${id}" is worded as another status`;
    if ((id === status) !== item.key.includes(id))
      yield `option "${id}" is ${id === status ? 'true too' : 'not true'}`;
    if (id !== status && claimed.has(id)) yield `somebody claims option "${id}"`;
  }
}

/**
 * Every move of the subject lies on one side of the day for certain, and whatever may have come after the one that
 * brought the status would have left it as it was.
 */
function* proveCertain(subject: Id, day: number, timeline: Timeline): Iterable<string> {
  const machine = timeline.index.machineOf(subject);
  const path = timeline.path(subject);
  const changes = path.filter(({ from, to }) => from !== to);
  const daysOf = (event: Id) => timeline.index.dates.get(event);
  const before = changes.findLast(({ event }) => (daysOf(event)?.latest ?? Infinity) < day);
  const after = changes.find(({ event }) => (daysOf(event)?.earliest ?? -Infinity) > day);
  for (const { event, move } of path) {
    const date = daysOf(event);
    const mayBeLast =
      before && event !== before.event && !timeline.isProvablyBefore(event, before.event);
    const changesIt = nextStatus(machine, before?.to ?? '', move) !== before?.to;
    if (!date || date.earliest > day) continue;
    if (day <= date.latest && changesIt) yield `"${event}" may have happened on that very day`;
    else if (mayBeLast && changesIt) yield `"${event}" may have come after "${before.event}"`;
  }
  for (const change of [before, after]) {
    const date = change && daysOf(change.event);
    if (date?.approximate || date?.uncertain)
      yield `the day of "${change?.event ?? ''}" is not certain`;
  }
}

/** The proof rests on the last event before that day which changed the subject. */
function* proveCause(item: Item, subject: Id, day: string, timeline: Timeline): Iterable<string> {
  const cause = timeline
    .path(subject)
    .findLast(({ event, from, to }) => from !== to && timeline.counts(event, { happened: day }));
  const { query } = item.proof;
  const since = query.kind === 'status-at' ? query.since : undefined;
  if (item.proof.events.join() !== cause?.event || since !== cause.event) {
    yield 'the proof rests on another event';
  }
}

interface Rivals {
  /** Statuses that some position would give the subject instead. */
  readonly claims: readonly string[];
  readonly holders: readonly Id[];
}

/** The disputes in which some account moved the subject otherwise than the log, in what may have happened by that day. */
function rivalAccounts(subject: Id, day: string, timeline: Timeline): Rivals[] {
  const machine = timeline.index.machineOf(subject);
  const cause = timeline
    .path(subject)
    .findLast(({ event, from, to }) => from !== to && timeline.counts(event, { happened: day }));
  const since = cause?.step ?? 0;
  return timeline.story.disputes.flatMap(({ about, positions }) => {
    const open = about.filter((event) => {
      const earliest = timeline.index.dates.get(event)?.earliest ?? Infinity;
      return timeline.stepOf(event).index >= since && earliest <= parseDate(day).latest;
    });
    const logged = open.map((event) => timeline.index.events.get(event)?.moves[subject]);
    const rivals = positions.filter(
      ({ moves }) => Object.hasOwn(moves, subject) && !logged.includes(moves[subject]),
    );
    if (open.length === 0 || rivals.length === 0) return [];
    const claims = rivals.flatMap(({ moves }) =>
      [cause?.from, cause?.to].flatMap(
        (from) => nextStatus(machine, from ?? '', moves[subject] ?? '') ?? [],
      ),
    );
    const agreeing = positions.filter((position) => !rivals.includes(position));
    const against = rivals.flatMap((position) => holdersOf(timeline, position));
    const holders = agreeing.flatMap((position) => holdersOf(timeline, position));
    return [{ claims, holders: holders.filter((id) => !against.includes(id)) }];
  });
}
