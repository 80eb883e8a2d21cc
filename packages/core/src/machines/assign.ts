import type { AnyStateMachine, EventObject, MachineContext } from 'xstate';
import { ReplayError } from '../errors.ts';
import type { Assign } from './table.ts';

/** What XState's `assign` carries: a function to an update, or a value or function a key. */
type Assignment = Updater | Readonly<Record<string, unknown>>;
type Updater = (args: AssignArgs, params: unknown) => unknown;

interface AssignArgs {
  readonly context: MachineContext;
  readonly event: EventObject;
  readonly spawn: () => never;
}

/**
 * An action of a machine as a function from context to context.
 *
 * @throws ReplayError `invalid-machine` when it is anything but `assign`.
 */
export function assignOf(machine: AnyStateMachine, action: unknown): Assign {
  const named = nameOf(action);
  const implementations: Readonly<Record<string, unknown>> = machine.implementations.actions;
  const resolved = named === undefined ? action : implementations[named];
  if (!isAssign(resolved)) {
    throw new ReplayError(
      'invalid-machine',
      `The machine "${machine.id}" has an action${named === undefined ? '' : ` "${named}"`} that is not assign; a log that is replayed must have no other effect.`,
    );
  }
  const { assignment } = resolved;
  return (context, event) => {
    const args = { context, event, spawn };
    return Object.assign({}, context, updateOf(assignment, args, paramsOf(action, args)));
  };
}

/** Refuses, when the assign is run: what it does cannot be seen before. */
function spawn(): never {
  throw new ReplayError(
    'invalid-machine',
    'An assign spawns an actor; a log that is replayed has none, so log what came of it as an event.',
  );
}

function updateOf(assignment: Assignment, args: AssignArgs, params: unknown): unknown {
  if (isUpdater(assignment)) return assignment(args, params);
  return Object.fromEntries(
    Object.entries(assignment).map(([key, value]) => [
      key,
      isUpdater(value) ? value(args, params) : value,
    ]),
  );
}

/** Parameters of a named action, worked out from the context if they are a function. */
function paramsOf(action: unknown, args: AssignArgs): unknown {
  if (typeof action !== 'object' || action === null || !('params' in action)) return undefined;
  return isUpdater(action.params) ? action.params(args, undefined) : action.params;
}

function nameOf(action: unknown): string | undefined {
  if (typeof action === 'string') return action;
  const isReference = typeof action === 'object' && action !== null && 'type' in action;
  return isReference && typeof action.type === 'string' ? action.type : undefined;
}

const isUpdater = (value: unknown): value is Updater => typeof value === 'function';

const isAssign = (action: unknown): action is { readonly assignment: Assignment } =>
  typeof action === 'function' &&
  'type' in action &&
  action.type === 'xstate.assign' &&
  'assignment' in action;
