import type { MachineContext } from 'xstate';

/**
 * What a replayed log comes to, in columns that grow: a row a move, an end a step, and every `every` steps a
 * checkpoint with the status of each subject. Numbers only, so that a step costs about twenty bytes. Rows are written
 * once and never changed, so a longer timeline shares them with the shorter one that it grew from.
 */
export interface Columns {
  /** How many subjects there are. */
  readonly width: number;
  /** Steps from one checkpoint to the next. */
  readonly every: number;
  /** Steps written. */
  steps: number;
  /** Moves written. */
  moves: number;
  /** Step (from 0) → the number of moves up to its end. */
  ends: Uint32Array;
  /** Move → its subject's number. */
  subjects: Uint32Array;
  /** Move → the status before it. */
  from: Uint16Array;
  /** Move → the status after it. */
  to: Uint16Array;
  /** Move → one more than the last move of the same subject before it; 0 for none. */
  previous: Uint32Array;
  /** Checkpoint c, from `c × width` on: every subject's status after `c × every` steps. */
  checkpoints: Uint16Array;
  /** Move → the context after it, where a machine has one that changes. */
  readonly contexts: Map<number, MachineContext>;
}

/** @param initial the status number each subject begins in. */
export function emptyColumns(initial: Uint16Array, capacity: number): Columns {
  const width = initial.length;
  const every = checkpointDistance(width);
  const columns: Columns = {
    width,
    every,
    steps: 0,
    moves: 0,
    ends: new Uint32Array(capacity),
    subjects: new Uint32Array(capacity),
    from: new Uint16Array(capacity),
    to: new Uint16Array(capacity),
    previous: new Uint32Array(capacity),
    checkpoints: new Uint16Array(width * (Math.ceil(capacity / every) + 1)),
    contexts: new Map(),
  };
  columns.checkpoints.set(initial);
  return columns;
}

/**
 * As many steps as there are subjects, within bounds: then going to a point reads about as many moves as it copies
 * statuses, and checkpoints cost two bytes a step however many subjects there are (docs/performance.md).
 */
const checkpointDistance = (width: number): number =>
  Math.min(4096, Math.max(64, 2 ** Math.ceil(Math.log2(Math.max(width, 1)))));

/** How many moves the first `steps` steps made. */
export const movesUpTo = (columns: Columns, steps: number): number =>
  steps === 0 ? 0 : (columns.ends[steps - 1] ?? 0);

/** Every subject's status after so many steps: the checkpoint before, and at most `every` steps from there. */
export function statusesAfter(columns: Columns, steps: number): Uint16Array {
  const { width, every, checkpoints, subjects, to } = columns;
  const checkpoint = Math.floor(steps / every);
  const statuses = checkpoints.slice(checkpoint * width, (checkpoint + 1) * width);
  const end = movesUpTo(columns, steps);
  for (let move = movesUpTo(columns, checkpoint * every); move < end; move++) {
    statuses[subjects[move] ?? 0] = to[move] ?? 0;
  }
  return statuses;
}

/** The step (from 1) that made a move: the first whose end lies beyond it. */
export function stepOfMove(columns: Columns, move: number): number {
  let [low, high] = [0, columns.steps - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((columns.ends[middle] ?? 0) > move) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

/** Makes room for one more step with so many moves. */
export function makeRoom(columns: Columns, moves: number): void {
  const { steps, every, width } = columns;
  if (steps + 1 > columns.ends.length) columns.ends = grown32(columns.ends, steps + 1);
  const needed = columns.moves + moves;
  if (needed > columns.subjects.length) {
    columns.subjects = grown32(columns.subjects, needed);
    columns.previous = grown32(columns.previous, needed);
    columns.from = grown16(columns.from, needed);
    columns.to = grown16(columns.to, needed);
  }
  const room = width * (Math.floor((steps + 1) / every) + 1);
  if (room > columns.checkpoints.length) columns.checkpoints = grown16(columns.checkpoints, room);
}

/** Doubling keeps the cost of growth at a constant a row. */
function grown32(column: Uint32Array, needed: number): Uint32Array {
  const longer = new Uint32Array(Math.max(needed, column.length * 2, 16));
  longer.set(column);
  return longer;
}

function grown16(column: Uint16Array, needed: number): Uint16Array {
  const longer = new Uint16Array(Math.max(needed, column.length * 2, 16));
  longer.set(column);
  return longer;
}

/** The first `steps` steps as columns of their own, for a log that grows in two ways. */
export function copyOf(columns: Columns, steps: number): Columns {
  const moves = movesUpTo(columns, steps);
  return {
    ...columns,
    steps,
    moves,
    ends: columns.ends.slice(0, steps),
    subjects: columns.subjects.slice(0, moves),
    from: columns.from.slice(0, moves),
    to: columns.to.slice(0, moves),
    previous: columns.previous.slice(0, moves),
    checkpoints: columns.checkpoints.slice(
      0,
      columns.width * (Math.floor(steps / columns.every) + 1),
    ),
    contexts: new Map([...columns.contexts].filter(([move]) => move < moves)),
  };
}
