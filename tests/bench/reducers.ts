import type { BenchLog } from './logs.ts';

/*
 * What somebody would write by hand to replay a log with the same output: every step with its change, a checkpoint with
 * the status of every subject, an error for a move that is not legal. In two forms; the faster one is what counts.
 */

type Rules = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Machine → status → move → status, as object literals would have it. */
function rulesOf({ subjects }: BenchLog): ReadonlyMap<string, Rules> {
  const rules = new Map<string, Rules>();
  for (const { machine } of subjects) {
    const { statuses, moves, targets } = machine.table;
    const table = statuses.map((status, s) => {
      const on = moves.flatMap((move, m) => {
        const target = targets[s * moves.length + m] ?? -1;
        return target < 0 ? [] : [[move, statuses[target] ?? ''] as const];
      });
      return [status, Object.fromEntries(on)] as const;
    });
    rules.set(machine.id, Object.fromEntries(table));
  }
  return rules;
}

export interface ObjectSteps {
  readonly steps: { subject: string; from: string; to: string }[];
  readonly checkpoints: Record<string, string>[];
}

/** With an object a step. */
export function reduceToObjects(log: BenchLog, every: number): ObjectSteps {
  const byMachine = rulesOf(log);
  const rules = new Map(
    log.subjects.map(({ id, machine }) => [id, byMachine.get(machine.id) ?? {}]),
  );
  const state: Record<string, string> = Object.fromEntries(
    log.subjects.map(({ id, machine }) => [id, machine.initial]),
  );
  const steps: ObjectSteps['steps'] = [];
  const checkpoints = [{ ...state }];
  for (const [i, { id, moves }] of log.events.entries()) {
    for (const subject in moves) {
      const from = state[subject] ?? '';
      const to = rules.get(subject)?.[from]?.[moves[subject] ?? ''];
      if (to === undefined) throw new Error(`${id} is not legal`);
      state[subject] = to;
      steps.push({ subject, from, to });
    }
    if ((i + 1) % every === 0) checkpoints.push({ ...state });
  }
  return { steps, checkpoints };
}

export interface ColumnSteps {
  readonly ends: Uint32Array;
  readonly subjects: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly previous: Uint32Array;
  readonly checkpoints: Uint16Array;
}

/** With a row of numbers a step, in columns that are as long as they need to be. */
export function reduceToColumns(log: BenchLog, every: number): ColumnSteps {
  const width = log.subjects.length;
  const numbers = new Map(log.subjects.map(({ id }, i) => [id, i]));
  const next = log.subjects.map(({ machine }) => {
    const { statuses, moves, targets } = machine.table;
    return statuses.map((_, s) => {
      const on: Record<string, number> = {};
      for (const [m, move] of moves.entries()) {
        const target = targets[s * moves.length + m] ?? -1;
        if (target >= 0) on[move] = target;
      }
      return on;
    });
  });
  const length = log.events.length;
  const ends = new Uint32Array(length);
  const subjects = new Uint32Array(length);
  const from = new Uint16Array(length);
  const to = new Uint16Array(length);
  const previous = new Uint32Array(length);
  const checkpoints = new Uint16Array(width * (Math.floor(length / every) + 1));
  const state = Uint16Array.from(log.subjects, ({ machine }) => machine.table.initial.status);
  const last = new Uint32Array(width);
  checkpoints.set(state);
  let row = 0;
  for (let i = 0; i < length; i++) {
    const event = log.events[i];
    if (!event) continue;
    for (const id in event.moves) {
      const subject = numbers.get(id) ?? -1;
      const before = state[subject] ?? 0;
      const after = next[subject]?.[before]?.[event.moves[id] ?? ''];
      if (after === undefined) throw new Error(`${event.id} is not legal`);
      subjects[row] = subject;
      from[row] = before;
      to[row] = after;
      previous[row] = last[subject] ?? 0;
      state[subject] = after;
      row += 1;
      last[subject] = row;
    }
    ends[i] = row;
    if ((i + 1) % every === 0) checkpoints.set(state, ((i + 1) / every) * width);
  }
  return { ends, subjects, from, to, previous, checkpoints };
}
