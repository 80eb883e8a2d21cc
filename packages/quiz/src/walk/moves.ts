import {
  headline,
  legalMoves,
  type Machine,
  nextStatus,
  statusesOf,
  type StoryEvent,
} from '@aide-memoire/core';
import type { Future } from './futures.ts';
import type { Standing } from './standing.ts';
import { namesOf, targetsOf, type Telling } from './telling.ts';

/**
 * Moves on a subject that certainly nobody made: those that its status took (`unmade`) and those that it did not
 * (`barred`). Left out is whatever somebody claims, leaves things as they are, leads where the subject was or came to
 * be, or may have been passed on the way there.
 */
export function* movesNotMade(
  { timeline, words, titled, claims, ambiguous }: Telling,
  event: StoryEvent,
  standing: Standing,
  likeness: number,
): Iterable<Future> {
  const { subject, status, label, path } = standing;
  const machine = timeline.index.machineOf(subject.id);
  const names = namesOf(timeline.index, subject);
  const open = legalMoves(machine, status);
  const claimed = claims.get(subject.id);
  const been = new Set([status, ...path.flatMap(({ from, to }) => [from, to])]);
  const made = new Set(path.map(({ move }) => move));

  for (const move of nearestFirst(
    machine,
    nextStatus(machine, status, event.moves[subject.id] ?? ''),
  )) {
    const text = headline(machine, move, names);
    if (made.has(move) || claimed?.moves.has(move) || titled.has(text.toLowerCase())) continue;
    if (ambiguous.has(text.toLowerCase())) continue;
    const isOpen = open.includes(move);
    const targets = isOpen
      ? [nextStatus(machine, status, move) ?? status]
      : targetsOf(timeline, subject.id, move);
    if (targets.some((to) => been.has(to) || claimed?.statuses.has(to))) continue;
    if (targets.some((to) => isOnTheWay(machine, to, standing))) continue;
    // What a status does not take now may have been done before, unseen: that is no future.
    if (!isOpen && targets.some((to) => wasOnTheWay(machine, to, standing))) continue;
    if (!changesAnything(machine, move)) continue;
    yield {
      id: `move:${subject.id}:${move}`,
      text,
      standing,
      likeness,
      ...(isOpen
        ? { sort: 'unmade', feedback: words.unmade(text) }
        : {
            sort: 'barred',
            feedback: words.barred(text, subject.name, label),
          }),
    };
  }
}

/** The moves of a machine; those that become possible with the event first, for they are the easiest to take for it. */
function nearestFirst(machine: Machine, after: string | undefined): readonly string[] {
  const soon = after === undefined ? [] : legalMoves(machine, after);
  return [
    ...new Set([soon, ...statusesOf(machine).map((status) => legalMoves(machine, status))].flat()),
  ];
}

/** From that status what came next is possible still, or every way out leads to where the subject came to be. */
function isOnTheWay(machine: Machine, status: string, { ahead }: Standing): boolean {
  const [next] = ahead;
  if (!next) return false;
  if (nextStatus(machine, status, next.move) !== undefined) return true;
  const exits = legalMoves(machine, status)
    .map((move) => nextStatus(machine, status, move))
    .filter((to) => to !== status);
  return exits.length > 0 && ahead.some(({ to }) => exits.every((exit) => exit === to));
}

/** From that status some move was possible that the subject made before. */
const wasOnTheWay = (machine: Machine, status: string, { path, ahead }: Standing): boolean =>
  path
    .slice(0, path.length - ahead.length)
    .some(({ move }) => nextStatus(machine, status, move) !== undefined);

/** Whether some status becomes another by the move; to stand by something, or to tell of it, changes nothing. */
const changesAnything = (machine: Machine, move: string): boolean =>
  statusesOf(machine).some((status) => (nextStatus(machine, status, move) ?? status) !== status);
