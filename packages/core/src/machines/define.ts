import type { AnyStateMachine, EventObject } from 'xstate';
import { ReplayError } from '../errors.ts';
import { ILLEGAL, type Table } from './table.ts';

/** A machine as data: statuses, the moves each takes, and the words for both. No code. */
export interface MachineDefinition {
  readonly id: string;
  /** What its subjects are: "treaty". */
  readonly label: string;
  /** How many parties a subject has at least: headlines that name `{parties}` are worded for two or more. */
  readonly minParties: 1 | 2;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateDefinition>>;
  /**
   * Move → a headline for it that nobody had to write: `{subject}` and `{parties}` are filled in. Present tense, like
   * the titles of a story, so that a move nobody made can stand beside real events.
   */
  readonly headlines: Readonly<Record<string, string>>;
}

export interface StateDefinition {
  /** Completes "The treaty was …". */
  readonly label: string;
  /** Move → the status it leads to, itself included. */
  readonly on: Readonly<Record<string, string>>;
}

/** What a log's subjects move through. `Event` is what its moves are: a type, and more if a guard or assign reads more. */
export interface Machine<Event extends EventObject = EventObject> {
  readonly id: string;
  readonly label: string;
  readonly minParties: 1 | 2;
  readonly initial: string;
  /** Status → its label. */
  readonly labels: Readonly<Record<string, string>>;
  readonly headlines: Readonly<Record<string, string>>;
  /** Never there: it carries the type of the machine's moves, for logs built in code. */
  readonly event?: Event;
  /** How moves are run. */
  readonly table: Table;
  /** The XState machine it was made of, if it was made of one; `logicOf` makes it of any other. */
  readonly logic?: AnyStateMachine;
}

/** How a move of a machine is written in a log: its name, or the whole event where it carries more. */
export type MoveOf<M extends Machine> =
  M extends Machine<infer Event> ? Event['type'] | Event : never;

/**
 * Turns data into a machine. The built-in ones and (in a later version) those of stories pass through here. XState is
 * not loaded for it: `logicOf` gives the same machine in XState.
 *
 * @throws ReplayError `invalid-machine` when a status or a headline is missing.
 */
export function defineMachine<const Definition extends MachineDefinition>(
  definition: Definition,
): Machine<{ type: keyof Definition['headlines'] & string }> {
  const { id, label, minParties, initial, states, headlines } = definition;
  if (!Object.hasOwn(states, initial)) {
    throw invalid(id, `begins in "${initial}", which is none of its states`);
  }
  for (const [status, { on }] of Object.entries(states)) {
    // XState gives dots, stars and number signs a meaning of their own.
    const odd = [status, ...Object.keys(on)].find((name) => !/^[\w-]+$/.test(name));
    if (odd !== undefined)
      throw invalid(id, `has a name "${odd}"; use letters, digits and hyphens`);
    for (const [move, target] of Object.entries(on)) {
      if (!Object.hasOwn(states, target)) {
        throw invalid(
          id,
          `goes by "${move}" from "${status}" to "${target}", which is none of its states`,
        );
      }
      if (!Object.hasOwn(headlines, move))
        throw invalid(id, `has no headline for the move "${move}"`);
    }
  }
  const labels = Object.entries(states).map(([status, state]) => [status, state.label] as const);
  return {
    id,
    label,
    minParties,
    initial,
    labels: Object.fromEntries(labels),
    headlines,
    table: tableOf(definition),
  };
}

/** The table that `compile` would make of the same machine in XState. */
function tableOf({ id, initial, states }: MachineDefinition): Table {
  const statuses = Object.keys(states);
  const numberOf = new Map(statuses.map((status, number) => [status, number]));
  const moves = [...new Set(Object.values(states).flatMap(({ on }) => Object.keys(on)))];
  const targets = statuses.flatMap((status) =>
    moves.map((move) => {
      const on = states[status]?.on ?? {};
      return (Object.hasOwn(on, move) ? numberOf.get(on[move] ?? '') : undefined) ?? ILLEGAL;
    }),
  );
  return {
    id,
    statuses,
    statusNumbers: numberOf,
    moves,
    moveNumbers: new Map(moves.map((move, number) => [move, number])),
    targets: Int32Array.from(targets),
    choices: new Map(),
    initial: { status: numberOf.get(initial) ?? 0, context: {} },
  };
}

const invalid = (id: string, what: string): ReplayError =>
  new ReplayError('invalid-machine', `The machine "${id}" ${what}.`);
