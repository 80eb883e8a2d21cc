import { type Id, nextStatus, statusesOf, statusLabel, type Timeline } from '@aide-memoire/core';
import { contestsOver, proveHolder, rivalAccounts } from './accounts.ts';
import { askedDay } from './asked-day.ts';
import { proveKeyed } from './keyed.ts';
import { cameBefore, type Lived, lifeOf } from './life.ts';
import type { Words } from '../words/index.ts';
import { proveRests } from './event-options.ts';
import { toldOfKey } from './explained.ts';
import { dateInWords, proveTold } from './told.ts';
import type { Prover } from './prover.ts';

/** Reads the subject's life up to the day asked about: the status must be certain there, and the account named where it is disputed. */
export const proveStatusAt: Prover<'status-at'> = {
  idOf: ({ subject, since }) => `status-at:${subject}:${since}`,

  stemOf: ({ subject, day, holder }, { index }, { statusAt, onDate }) => {
    const name = index.subjects.get(subject)?.name;
    const date = askedDay(day);
    if (name === undefined || !date) return undefined;
    return holder === undefined
      ? statusAt.stem(name, onDate(date))
      : statusAt.stemFor(index.nameOf(holder), name, onDate(date));
  },

  // A status that never was is told of in the same words as any other.
  repeatsOptions: false,

  becauseOf: (item, { holder }, _, { statusAt }) => {
    const told = toldOfKey(item);
    return told === undefined || holder === undefined ? told : `${told} ${statusAt.disputed}`;
  },

  *prove(item, { subject, day, since, holder }, timeline, words) {
    const { statusAt } = words;
    const date = askedDay(day);
    if (!timeline.index.subjects.has(subject)) {
      yield `there is no subject "${subject}"`;
      return;
    }
    if (!date) {
      yield `"${day}" is not a day`;
      return;
    }
    const asked = date.earliest;
    const machine = timeline.index.machineOf(subject);
    const { moves } = lifeOf(timeline, subject);
    const status = moves.findLast(({ latest }) => latest <= asked)?.to ?? moves[0]?.from;
    const cause = moves.findLast(({ from, to, latest }) => from !== to && latest <= asked);
    yield* proveCertain(subject, asked, timeline);
    if (since !== cause?.event) yield 'the proof rests on another event';
    yield* proveRests(item, timeline, [cause?.event]);
    yield* proveHolder(
      rivalAccounts(
        timeline,
        subject,
        ({ step, earliest }) => step >= (cause?.step ?? 0) && earliest <= asked,
      ),
      { event: since },
      holder,
      timeline,
    );

    const claimed = claimedStatuses(subject, cause, asked, timeline);
    for (const { id, text } of item.options) {
      if (!statusesOf(machine).includes(id)) yield `"${id}" is no status of a ${machine.label}`;
      if (text !== statusAt.option(statusLabel(machine, id)))
        yield `option "${id}" is worded as another status`;
      yield* proveKeyed(item, id, id === status);
      if (id !== status && claimed.has(id)) yield `somebody claims option "${id}"`;
      const told =
        cause &&
        (id === status ? rightOf(cause, timeline, words) : whenElse(id, cause, timeline, words));
      yield* proveTold(item, id, told ?? []);
    }
  },
};

const rightOf = ({ subject, event, to }: Lived, timeline: Timeline, words: Words): string[] => {
  const { index } = timeline;
  const label = statusLabel(index.machineOf(subject), to);
  const title = index.events.get(event)?.title ?? '';
  const name = index.subjects.get(subject)?.name ?? subject;
  return [words.statusAt.right(name, label, title, dateInWords(event, timeline, words))];
};

/** When it was so, if not then: every sentence that the log bears out. */
function whenElse(
  status: string,
  cause: Lived,
  timeline: Timeline,
  words: Words,
): readonly string[] {
  const { earlier, later, atFirst, never } = words.statusAt;
  const changes = lifeOf(timeline, cause.subject).moves.filter(({ from, to }) => from !== to);
  const tell = (say: (title: string, date: string) => string, { event }: Lived): string =>
    say(timeline.index.events.get(event)?.title ?? '', dateInWords(event, timeline, words));
  const [first] = changes;
  const came = changes.filter(({ to }) => to === status);
  const before = [
    ...(first?.from === status ? [tell(atFirst, first)] : []),
    ...came.filter(({ step }) => step < cause.step).map((change) => tell(earlier, change)),
  ];
  return before.length > 0 ? before : [never, ...came.map((change) => tell(later, change))];
}

/**
 * Every move of the subject lies on one side of the day for certain, and whatever may have come after the one that
 * brought the status would have left it as it was.
 */
function* proveCertain(subject: Id, day: number, timeline: Timeline): Iterable<string> {
  const machine = timeline.index.machineOf(subject);
  const { moves } = lifeOf(timeline, subject);
  const before = moves.findLast(({ from, to, latest }) => from !== to && latest < day);
  const after = moves.find(({ from, to, earliest }) => from !== to && earliest > day);
  for (const lived of moves) {
    if (lived.soonest > day || (before && lived.last < before.soonest)) continue;
    if (nextStatus(machine, before?.to ?? '', lived.move) === before?.to) continue;
    if (day <= lived.last) yield `"${lived.event}" may have happened on that very day`;
    else if (before && lived !== before && !cameBefore(timeline, lived, before))
      yield `"${lived.event}" may have come after "${before.event}"`;
  }
  for (const change of [before, after]) {
    const date = change && timeline.index.dates.get(change.event);
    if (date?.approximate || date?.uncertain)
      yield `the day of "${change?.event ?? ''}" is not certain`;
  }
}

/** Statuses that some account would give the subject instead, in what may have happened by that day. */
function claimedStatuses(
  subject: Id,
  cause: Lived | undefined,
  day: number,
  timeline: Timeline,
): ReadonlySet<string> {
  const machine = timeline.index.machineOf(subject);
  const open = contestsOver(timeline, subject).filter(({ about }) =>
    about.some(({ step, earliest }) => step >= (cause?.step ?? 0) && earliest <= day),
  );
  const moves = open.flatMap(({ dispute }) =>
    dispute.positions.flatMap((position) => position.moves[subject] ?? []),
  );
  return new Set(
    moves.flatMap((move) =>
      [cause?.from, cause?.to].flatMap((from) => nextStatus(machine, from ?? '', move) ?? []),
    ),
  );
}
