import { createActor, createMachine } from 'xstate';
import type { Machine } from './define.ts';

/*
 * XState's pure transition needs a scope to hand to actions and spawned actors. Flat machines without actions
 * never look at it, so one inert scope serves them all; its actor is never started and no clock runs.
 */
const self = createActor(createMachine({}));
const SCOPE: Parameters<Machine['logic']['transition']>[2] = {
  self,
  id: self.id,
  sessionId: self.sessionId,
  system: self.system,
  logger: () => undefined,
  defer: () => undefined,
  emit: () => undefined,
  stopChild: () => undefined,
  actionExecutor: () => undefined,
};

/** The status that `move` leads to from `status`, or undefined when that status does not take it. */
export function nextStatus(machine: Machine, status: string, move: string): string | undefined {
  if (!legalMoves(machine, status).includes(move)) return undefined;
  const snapshot = machine.logic.resolveState({ value: status });
  const next = machine.logic.transition(snapshot, { type: move }, SCOPE);
  return typeof next.value === 'string' ? next.value : undefined;
}

/** The moves a status takes, in the order the machine lists them; none for a status it does not have. */
export function legalMoves(machine: Machine, status: string): readonly string[] {
  const node = Object.hasOwn(machine.states, status) ? machine.logic.states[status] : undefined;
  return node ? node.ownEvents : [];
}

/** The label of a status: completes "It was …". */
export const statusLabel = (machine: Machine, status: string): string =>
  machine.states[status]?.label ?? status;
