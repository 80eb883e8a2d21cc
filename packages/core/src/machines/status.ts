import type { Machine } from './define.ts';
import { take, takenByName } from './table.ts';

/*
 * Questions of one machine by the names of its statuses and moves. They start from the machine's first context, so for
 * a machine whose guards read what was assigned they say what is possible, and the timeline says what is so.
 */

/** The status that `move` leads to from `status`, or undefined when that status does not take it. */
export function nextStatus(machine: Machine, status: string, move: string): string | undefined {
  const { statusNumbers, statuses, initial } = machine.table;
  const number = statusNumbers.get(status);
  if (number === undefined) return undefined;
  const next = take(machine.table, { status: number, context: initial.context }, { type: move });
  return next && statuses[next.status];
}

/** The moves a status takes, in the order the machine lists them; none for a status it does not have. */
export function legalMoves(machine: Machine, status: string): readonly string[] {
  const { statusNumbers, initial } = machine.table;
  const number = statusNumbers.get(status);
  if (number === undefined) return [];
  const at = { status: number, context: initial.context };
  return takenByName(machine.table, at).map(({ move }) => move);
}

/** The statuses of a machine, in the order it lists them. */
export const statusesOf = (machine: Machine): readonly string[] => machine.table.statuses;

/** The label of a status: completes "It was …". */
export const statusLabel = (machine: Machine, status: string): string =>
  Object.hasOwn(machine.labels, status) ? (machine.labels[status] ?? status) : status;
