import {
  type Id,
  legalMoves,
  type Machine,
  nextStatus,
  statusesOf,
  type Timeline,
} from '@aide-memoire/core';

/**
 * A move that nobody made may have been made unseen, unless where it leads is neither where the subject was, is claimed
 * to be or came to be, nor on the way there.
 */
export function* proveNotPassed(
  timeline: Timeline,
  step: number,
  subject: Id,
  move: string,
  status: string,
): Iterable<string> {
  const machine = timeline.index.machineOf(subject);
  const direct = nextStatus(machine, status, move);
  const ends = new Set(direct === undefined ? leadsTo(machine, move) : [direct]);
  const path = timeline.path(subject);
  const reached = new Set([status, ...path.map(({ from }) => from), ...path.map(({ to }) => to)]);
  const rivals = timeline.story.disputes
    .flatMap(({ positions }) => positions)
    .flatMap(({ moves }) => (Object.hasOwn(moves, subject) ? [moves[subject] ?? ''] : []));
  if (rivals.includes(move)) yield `somebody claims the move "${move}"`;
  const claimed = new Set(rivals.flatMap((rival) => leadsTo(machine, rival)));
  const ahead = path.slice(path.findLastIndex((made) => made.step < step) + 1);
  const [next] = ahead;
  if (
    !statusesOf(machine).some(
      (from) => ![from, undefined].includes(nextStatus(machine, from, move)),
    )
  )
    yield `the move "${move}" changes nothing`;
  for (const end of ends) {
    if (reached.has(end)) yield `"${subject}" was "${end}" once, or came to be`;
    if (claimed.has(end)) yield `somebody claims that "${subject}" was "${end}"`;
    const ways = legalMoves(machine, end);
    if (next && ways.includes(next.move))
      yield `"${end}" may have been passed on the way to "${next.event}"`;
    if (direct === undefined && path.some((made) => made.step < step && ways.includes(made.move)))
      yield `"${end}" may have been passed before`;
    const exits = new Set(ways.map((way) => nextStatus(machine, end, way)));
    exits.delete(end);
    const [only] = exits;
    if (exits.size === 1 && ahead.some(({ to }) => to === only))
      yield `"${end}" may have been passed on the way to "${only ?? ''}"`;
  }
}

/** Every status that some status takes the move to. */
const leadsTo = (machine: Machine, move: string): string[] =>
  statusesOf(machine).flatMap((from) => nextStatus(machine, from, move) ?? []);
