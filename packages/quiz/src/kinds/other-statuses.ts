import {
  type Id,
  legalMoves,
  nextStatus,
  type PathMove,
  statusesOf,
  type Timeline,
} from '@aide-memoire/core';
import type { Chance } from '../seed.ts';

export interface RankedStatus {
  readonly status: string;
  readonly closeness: number;
}

/**
 * The other statuses of a subject's machine: those it had at other times first, then those one move away, then the rest.
 *
 * @param near from where one move away counts; the first is the status itself.
 */
export function otherStatuses(
  timeline: Timeline,
  subject: Id,
  path: readonly PathMove[],
  near: readonly [status: string, ...others: string[]],
  claimed: ReadonlySet<string>,
  draw: Chance,
): readonly RankedStatus[] {
  const machine = timeline.index.machineOf(subject);
  const had = new Set(path.flatMap(({ from, to }) => [from, to]));
  const away = new Set(
    near.flatMap((from) =>
      legalMoves(machine, from).map((move) => nextStatus(machine, from, move)),
    ),
  );
  const closeness = (status: string): number =>
    0.2 + (had.has(status) ? 0.5 : 0) + (away.has(status) ? 0.2 : 0);
  return draw
    .shuffled(statusesOf(machine))
    .filter((status) => status !== near[0] && !claimed.has(status))
    .map((status) => ({ status, closeness: closeness(status) }))
    .sort((a, b) => b.closeness - a.closeness);
}
