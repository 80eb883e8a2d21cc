import { createMachine } from 'xstate';
import { ReplayError } from '../errors.ts';

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
   * Move → a headline for it that nobody had to write: `{subject}` and `{parties}` are filled in.
   * Present tense, like the titles of a story, so that a move nobody made can stand beside real events.
   */
  readonly headlines: Readonly<Record<string, string>>;
}

export interface StateDefinition {
  /** Completes "The treaty was …". */
  readonly label: string;
  /** Move → the status it leads to, itself included. */
  readonly on: Readonly<Record<string, string>>;
}

/** What core and its readers ask of a machine. */
export interface Machine extends MachineDefinition {
  /** The XState machine that gives every move its meaning. */
  readonly logic: ReturnType<typeof createLogic>;
}

/**
 * Turns data into a machine. The built-in ones and (in a later version) those of stories pass through here.
 *
 * @throws ReplayError `invalid-machine` when a status or a headline is missing.
 */
export function defineMachine(definition: MachineDefinition): Machine {
  const states = Object.entries(definition.states);
  if (!Object.hasOwn(definition.states, definition.initial)) {
    throw invalid(definition, `begins in "${definition.initial}", which is none of its states`);
  }
  for (const [status, state] of states) {
    for (const [move, target] of Object.entries(state.on)) {
      if (!Object.hasOwn(definition.states, target)) {
        throw invalid(
          definition,
          `goes by "${move}" from "${status}" to "${target}", which is none of its states`,
        );
      }
      if (!Object.hasOwn(definition.headlines, move)) {
        throw invalid(definition, `has no headline for the move "${move}"`);
      }
    }
  }
  return { ...definition, logic: createLogic(definition) };
}

const invalid = (definition: MachineDefinition, what: string): ReplayError =>
  new ReplayError('invalid-machine', `The machine "${definition.id}" ${what}.`);

function createLogic({ id, initial, states, headlines }: MachineDefinition) {
  const nodes = Object.entries(states).map(
    ([status, { label, on }]) => [status, { meta: { label }, on: { ...on } }] as const,
  );
  return createMachine({ id, initial, meta: { headlines }, states: Object.fromEntries(nodes) });
}
