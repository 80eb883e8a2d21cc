import type { EventObject, MachineContext } from 'xstate';

/**
 * A flat machine as a table: status × move → where it leads. `compile` makes it from an XState machine and means the
 * same by it; running it is a look-up.
 */
export interface Table {
  /** The machine's id. */
  readonly id: string;
  /** A status's number is its place here. */
  readonly statuses: readonly string[];
  readonly statusNumbers: ReadonlyMap<string, number>;
  /** A move's number is its place here. */
  readonly moves: readonly string[];
  readonly moveNumbers: ReadonlyMap<string, number>;
  /**
   * At `status × moves.length + move`: the status that the move leads to come what may, or `ILLEGAL`, or `CHOICE`
   * where guards or assigns have a say.
   */
  readonly targets: Int32Array;
  /** What may happen at the places that say `CHOICE`: the first whose guard holds does. */
  readonly choices: ReadonlyMap<number, readonly Choice[]>;
  readonly initial: Snapshot;
}

export const ILLEGAL = -1;
export const CHOICE = -2;

export interface Choice {
  /** Undefined when nothing has to hold. */
  readonly guard: ((context: MachineContext, event: EventObject) => boolean) | undefined;
  readonly target: number;
  readonly assigns: readonly Assign[];
}

/** Makes a new context; the old one stays as it is. */
export type Assign = (context: MachineContext, event: EventObject) => MachineContext;

/** Where a machine is. */
export interface Snapshot {
  /** A status's number. */
  readonly status: number;
  readonly context: MachineContext;
}

/**
 * Takes a move where guards or assigns have a say (`targets` says `CHOICE`).
 *
 * @returns undefined when no guard holds; otherwise a snapshot whose context is the same object unless assigned.
 * @throws whatever a guard or an assign throws.
 */
export function choose(
  table: Table,
  place: number,
  context: MachineContext,
  event: EventObject,
): Snapshot | undefined {
  for (const { guard, target, assigns } of table.choices.get(place) ?? []) {
    if (guard && !guard(context, event)) continue;
    let next = context;
    for (const assign of assigns) next = assign(next, event);
    return { status: target, context: next };
  }
  return undefined;
}

/** Takes one move, whatever it is; for the hot path see `replay/push.ts`. */
export function take(table: Table, from: Snapshot, event: EventObject): Snapshot | undefined {
  const move = table.moveNumbers.get(event.type);
  if (move === undefined) return undefined;
  const place = from.status * table.moves.length + move;
  const target = table.targets[place] ?? ILLEGAL;
  if (target === CHOICE) return choose(table, place, from.context, event);
  return target === ILLEGAL ? undefined : { status: target, context: from.context };
}

/**
 * The moves that a machine takes from where it is, by name alone, in the order it lists them. A guard that asks for more
 * than a name, and throws because it is not there, is one that a name alone does not pass.
 */
export function takenByName(table: Table, from: Snapshot): readonly TakenMove[] {
  return table.moves.flatMap((move) => {
    try {
      const next = take(table, from, { type: move });
      return next ? [{ move, to: table.statuses[next.status] ?? '' }] : [];
    } catch {
      return [];
    }
  });
}

export interface TakenMove {
  readonly move: string;
  /** The status it leads to. */
  readonly to: string;
}
