import { type AnyStateMachine, createMachine, type EventFromLogic } from 'xstate';
import { compile } from './compile.ts';
import type { Machine } from './define.ts';
import { legalMoves, nextStatus } from './status.ts';

/**
 * The machine in XState: for actors, for a visualiser, and to say what the moves mean. Labels stand in `meta.label` of
 * each state, headlines in the machine's own `meta`.
 */
export function logicOf(machine: Machine): AnyStateMachine {
  const logic = machine.logic ?? made.get(machine) ?? toXState(machine);
  made.set(machine, logic);
  return logic;
}

/** Each is made once, so that whoever asks twice holds the same machine. */
const made = new WeakMap<Machine, AnyStateMachine>();

function toXState(machine: Machine): AnyStateMachine {
  const { id, initial, labels, headlines } = machine;
  const nodes = Object.entries(labels).map(([status, label]) => {
    const on = legalMoves(machine, status).map(
      (move) => [move, nextStatus(machine, status, move)] as const,
    );
    return [status, { meta: { label }, on: Object.fromEntries(on) }] as const;
  });
  return createMachine({ id, initial, meta: { headlines }, states: Object.fromEntries(nodes) });
}

/**
 * Makes a machine of an XState machine that an app has: flat, with guards and `assign` if it likes. Labels are its
 * states' `meta.label`, or their keys.
 *
 * @throws ReplayError `invalid-machine` when it is not flat.
 */
export function machineFrom<Logic extends AnyStateMachine>(
  logic: Logic,
): Machine<EventFromLogic<Logic>> {
  const table = compile(logic);
  const labels: Record<string, string> = {};
  for (const status of table.statuses) {
    labels[status] = labelOf(logic.states[status]?.meta, status);
  }
  return {
    id: table.id,
    label: table.id,
    minParties: 1,
    initial: table.statuses[table.initial.status] ?? '',
    labels,
    headlines: {},
    logic,
    table,
  };
}

function labelOf(meta: unknown, status: string): string {
  const hasLabel = typeof meta === 'object' && meta !== null && 'label' in meta;
  return hasLabel && typeof meta.label === 'string' ? meta.label : status;
}
