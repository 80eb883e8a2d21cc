import { type Id, legalMoves, nextStatus, type Timeline } from '@aide-memoire/core';
import type { Item, Query } from '../item.ts';

/** Finds what came next among all events that moved the subject, and holds every option against it. */
export function* proveWhatNext(
  item: Item,
  query: Query & { kind: 'what-next' },
  timeline: Timeline,
): Iterable<string> {
  const { events, subjects } = timeline.index;
  const event = events.get(query.event);
  const subject = subjects.get(query.subject);
  if (!event || !subject) {
    yield 'the event or the subject is not in the story';
    return;
  }
  if (!Object.hasOwn(event.moves, subject.id)) yield `"${event.id}" does not move "${subject.id}"`;
  const next = followingEvent(event.id, subject.id, timeline);
  for (const id of [event.id, next ?? event.id]) {
    const date = timeline.index.dates.get(id);
    if (date?.approximate || date?.uncertain) yield `the day of "${id}" is not certain`;
  }
  if (next === undefined) {
    yield 'what came next is not certain';
    return;
  }
  if (item.proof.events.join() !== next) yield 'the proof rests on another event';

  for (const { id, text } of item.options) {
    if ((id === next) !== item.key.includes(id))
      yield `option "${id}" is ${id === next ? 'true too' : 'not true'}`;
    if (id.startsWith('move:'))
      yield* proveUnmade(id.slice('move:'.length), text, next, query, timeline);
    else if (events.get(id)?.title !== text) yield `option "${id}" is worded as another event`;
    else if (
      id !== next &&
      !timeline.isProvablyBefore(id, event.id) &&
      !timeline.isProvablyBefore(next, id)
    ) {
      yield `option "${id}" may have come between`;
    }
  }
  if (item.options.filter(({ id }) => id.startsWith('move:')).length > 1)
    yield 'more than one option is invented';
}

/** The one event after which, and before which, everything else that moved the subject provably falls. */
function followingEvent(event: Id, subject: Id, timeline: Timeline): Id | undefined {
  const movers = timeline.story.events
    .filter(({ moves }) => Object.hasOwn(moves, subject))
    .map(({ id }) => id);
  const before = (a: Id, b: Id): boolean => timeline.isProvablyBefore(a, b);
  return movers.find(
    (next) =>
      before(event, next) &&
      movers.every(
        (other) => other === event || other === next || before(other, event) || before(next, other),
      ),
  );
}

/** A move that was legal after the event, that nobody made at any time, and that no account claims. */
function* proveUnmade(
  move: string,
  text: string,
  next: Id,
  query: Query & { kind: 'what-next' },
  timeline: Timeline,
): Iterable<string> {
  const step = timeline.stepOf(query.event).index;
  const { [query.subject]: moves = [] } = timeline.legalMoves(step);
  const legal = moves.find((candidate) => candidate.move === move);
  if (!legal) yield `the move "${move}" was not legal then`;
  else if (legal.headline !== text) yield `the move "${move}" is worded as another`;
  else if (legal.to === timeline.at(step)[query.subject])
    yield `the move "${move}" changes nothing`;
  if (legal) yield* proveNotPassed(legal.to, next, query.subject, timeline);
  if (timeline.story.events.some(({ moves }) => moves[query.subject] === move))
    yield `somebody made the move "${move}"`;
  const claims = timeline.story.disputes.flatMap(({ positions }) => positions);
  if (claims.some(({ moves }) => moves[query.subject] === move))
    yield `somebody claims the move "${move}"`;
}

/** The status that the invented move leads to may not lie on the way to what really came, next or later. */
function* proveNotPassed(
  status: string,
  next: Id,
  subject: Id,
  timeline: Timeline,
): Iterable<string> {
  const machine = timeline.index.machineOf(subject);
  const { index } = timeline.stepOf(next);
  const made = timeline.story.events[index - 1]?.moves[subject] ?? '';
  const ways = new Map(
    legalMoves(machine, status).map((move) => [move, nextStatus(machine, status, move)]),
  );
  const exits = new Set([...ways.values()].filter((to) => to !== status));
  const reached = Array.from(
    { length: timeline.length - index + 1 },
    (_, i) => timeline.at(index + i)[subject],
  );
  const [only] = exits;
  if (ways.has(made) || (exits.size === 1 && reached.includes(only))) {
    yield `"${status}" may have been passed on the way to "${next}"`;
  }
}
