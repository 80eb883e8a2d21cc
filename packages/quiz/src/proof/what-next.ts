import { headline, legalMoves, nextStatus, type Timeline } from '@aide-memoire/core';
import type { Option } from '../item.ts';
import type { Words } from '../words/index.ts';
import { contestsOver } from './accounts.ts';
import { proveKeyed } from './keyed.ts';
import { cameBefore, type Life, type Lived, lifeOf } from './life.ts';
import { proveTitleIsIts } from './lookups.ts';
import { proveRests } from './event-options.ts';
import type { Prover } from './prover.ts';
import { proveTold } from './told.ts';

const MOVE = 'move:';

/** Finds what came next in the life of the subject, and holds every option against it. */
export const proveWhatNext: Prover<'what-next'> = {
  idOf: ({ subject, event }) => `what-next:${subject}:${event}`,

  stemOf: ({ subject, event }, { index }, { whatNext }) => {
    const name = index.subjects.get(subject)?.name;
    const title = index.events.get(event)?.title;
    return name === undefined || title === undefined ? undefined : whatNext.stem(title, name);
  },

  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const { events, subjects, dates } = timeline.index;
    const event = events.get(query.event);
    if (!event || !subjects.has(query.subject)) {
      yield 'the event or the subject is not in the story';
      return;
    }
    const life = lifeOf(timeline, query.subject);
    const start = life.byEvent.get(event.id);
    if (!start) {
      yield `"${event.id}" does not move "${query.subject}"`;
      return;
    }
    yield* proveTitleIsIts(event, timeline);
    const next = nextAfter(start, life, timeline);
    for (const id of [event.id, next?.event ?? event.id]) {
      const date = dates.get(id);
      if (date?.approximate || date?.uncertain) yield `the day of "${id}" is not certain`;
    }
    if (!next) {
      yield 'what came next is not certain';
      return;
    }
    yield* proveRests(item, timeline, [next.event]);
    yield* proveNobodyElse(start, next, life, timeline);
    for (const option of item.options) {
      const { id, text } = option;
      yield* proveKeyed(item, id, id === next.event);
      if (id.startsWith(MOVE)) yield* proveUnmade(option, start, next, timeline);
      else if (events.get(id)?.title !== text) yield `option "${id}" is worded as another event`;
      else if (
        id !== next.event &&
        !timeline.isProvablyBefore(id, event.id) &&
        !timeline.isProvablyBefore(next.event, id)
      ) {
        yield `option "${id}" may have come between`;
      }
      yield* proveTold(item, id, truthsOf(option, start, next, timeline, words));
    }
    if (item.options.filter(({ id }) => id.startsWith(MOVE)).length > 1)
      yield 'more than one option is invented';
  },
};

/** What is true of an option: that it came next, before or later, or that it never came. */
function truthsOf(
  { id, text }: Option,
  start: Lived,
  next: Lived,
  timeline: Timeline,
  words: Words,
): readonly string[] {
  const { right, earlier, later, unmade } = words.whatNext;
  if (id.startsWith(MOVE)) return [unmade(text)];
  const date = timeline.index.dates.get(id);
  if (!date) return [];
  if (id === next.event) return [right(text, words.onDate(date))];
  return [
    ...(timeline.isProvablyBefore(id, start.event) ? [earlier(text, words.date(date))] : []),
    ...(timeline.isProvablyBefore(next.event, id) ? [later(text, words.date(date))] : []),
  ];
}

/** The one move after which, and before which, every other move on the subject provably falls. */
function nextAfter(start: Lived, { moves }: Life, timeline: Timeline): Lived | undefined {
  const later = moves.filter((other) => other !== start && !cameBefore(timeline, other, start));
  const [first, ...rest] = later;
  if (!first) return undefined;
  const next = rest.reduce((a, b) => (cameBefore(timeline, b, a) ? b : a), first);
  const isNext = later.every((other) => other === next || cameBefore(timeline, next, other));
  return isNext && cameBefore(timeline, start, next) ? next : undefined;
}

/** No account has the subject moved between the two by an event that left it alone in the log. */
function* proveNobodyElse(
  start: Lived,
  next: Lived,
  life: Life,
  timeline: Timeline,
): Iterable<string> {
  for (const { about } of contestsOver(timeline, start.subject)) {
    for (const { event } of about) {
      const isApart =
        life.byEvent.has(event) ||
        timeline.isProvablyBefore(event, start.event) ||
        timeline.isProvablyBefore(next.event, event);
      if (!isApart) yield `somebody claims that "${event}" came between`;
    }
  }
}

/** A move that was legal after the event, that nobody made at any time, and that no account claims. */
function* proveUnmade(
  { id, text }: Option,
  start: Lived,
  next: Lived,
  timeline: Timeline,
): Iterable<string> {
  const { subject: subjectId, to: status } = start;
  const move = id.slice(MOVE.length);
  const machine = timeline.index.machineOf(subjectId);
  const { name = subjectId, of = [] } = timeline.index.subjects.get(subjectId) ?? {};
  const parties = of.map((party) => timeline.index.entities.get(party)?.short ?? party);
  const to = nextStatus(machine, status, move);
  if (to === undefined) yield `the move "${move}" was not legal then`;
  else if (headline(machine, move, { subject: name, parties }) !== text)
    yield `the move "${move}" is worded as another`;
  else if (to === status) yield `the move "${move}" changes nothing`;
  if (to !== undefined) yield* proveNotPassed(to, next, timeline);
  if (lifeOf(timeline, subjectId).made.has(move)) yield `somebody made the move "${move}"`;
  if (
    contestsOver(timeline, subjectId).some(({ dispute }) =>
      dispute.positions.some(({ moves }) => moves[subjectId] === move),
    )
  ) {
    yield `somebody claims the move "${move}"`;
  }
}

/** The status that the invented move leads to may not lie on the way to what really came, next or later. */
function* proveNotPassed(status: string, next: Lived, timeline: Timeline): Iterable<string> {
  const machine = timeline.index.machineOf(next.subject);
  const ways = legalMoves(machine, status);
  const exits = new Set(
    ways
      .map((move) => nextStatus(machine, status, move))
      .filter((to): to is string => to !== undefined && to !== status),
  );
  const [only] = exits;
  const isOnlyWay =
    exits.size === 1 &&
    lifeOf(timeline, next.subject).moves.some(({ step, to }) => step >= next.step && to === only);
  if (ways.includes(next.move) || isOnlyWay)
    yield `"${status}" may have been passed on the way to "${next.event}"`;
}
