import { commitment } from './commitment.ts';
import { conflict } from './conflict.ts';
import { contact } from './contact.ts';
import type { Machine } from './define.ts';
import { detention } from './detention.ts';
import { meeting } from './meeting.ts';
import { participation } from './participation.ts';
import { proposal } from './proposal.ts';
import { treaty } from './treaty.ts';

export {
  defineMachine,
  type Machine,
  type MachineDefinition,
  type MoveOf,
  type StateDefinition,
} from './define.ts';
export { logicOf, machineFrom } from './logic.ts';
export { headline, type Names } from './headline.ts';
export { type LegalMove, movesFrom } from './moves-from.ts';
export { legalMoves, nextStatus, statusesOf, statusLabel } from './status.ts';

/** The machines that every story can use, by id. */
export { commitment, conflict, contact, detention, meeting, participation, proposal, treaty };

export const MACHINES: ReadonlyMap<string, Machine> = new Map(
  [treaty, participation, meeting, contact, conflict, detention, proposal, commitment].map(
    (machine) => [machine.id, machine],
  ),
);
