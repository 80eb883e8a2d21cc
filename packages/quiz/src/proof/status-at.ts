import {
  dateInSentence,
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
  if (!item.stem.includes(subject.name) || !item.stem.includes(dateInSentence(parseDate(day)))) {
    yield 'the stem does not name the subject and the day';
  }
  const machine = timeline.index.machineOf(subjectId);
  const status = timeline.asOf({ happened: day })[subjectId];
  yield* proveCertain(subjectId, date.date.earliest, timeline);
  yield* proveCause(item, subjectId, day, timeline);

  const rivals = rivalAccounts(subjectId, day, timeline);
  if (rivals.length > 0) {
    if (query.holder === undefined) yield 'the status is disputed, and the question names nobody';
    else if (!item.stem.includes(timeline.index.nameOf(query.holder)))
      yield 'the stem does not name the holder';
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

/** Every event that moves the subject must lie on one side of the day for certain. */
function* proveCertain(subject: Id, day: number, timeline: Timeline): Iterable<string> {
  for (const { event, from, to } of timeline.path(subject)) {
    const date = timeline.index.dates.get(event);
    if (!date || from === to) continue;
    if (date.earliest <= day && day <= date.latest)
      yield `"${event}" may have happened on that very day`;
  }
  const changes = timeline.path(subject).filter(({ from, to }) => from !== to);
  const before = changes.findLast(
    ({ event }) => (timeline.index.dates.get(event)?.latest ?? Infinity) < day,
  );
  const after = changes.find(
    ({ event }) => (timeline.index.dates.get(event)?.earliest ?? -Infinity) > day,
  );
  for (const change of [before, after]) {
    const date = change && timeline.index.dates.get(change.event);
    if (date?.approximate || date?.uncertain)
      yield `the day of "${change?.event ?? ''}" is not certain`;
  }
}

/** The proof rests on the last event before that day which changed the subject. */
function* proveCause(item: Item, subject: Id, day: string, timeline: Timeline): Iterable<string> {
  const cause = timeline
    .path(subject)
    .findLast(({ event, from, to }) => from !== to && timeline.counts(event, { happened: day }));
  if (item.proof.events.join() !== cause?.event) yield 'the proof rests on another event';
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
    return [{ claims, holders: agreeing.flatMap((position) => holdersOf(timeline, position)) }];
  });
}
