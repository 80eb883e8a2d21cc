import type { Columns } from './columns.ts';
import { movesUpTo, statusesAfter } from './columns.ts';

/**
 * The days on which events begin to count, in the order of the log, and what a binary search needs of them: a log is
 * almost, but not quite, in the order of those days.
 */
export interface Days {
  /** Event → the day from which it counts. */
  readonly counts: Float64Array;
  /** The latest of these up to each event: it never falls. */
  readonly latestSoFar: Float64Array;
  /** The earliest of these from each event on: it never falls either. */
  readonly earliestToCome: Float64Array;
}

export function daysOf(days: readonly number[]): Days {
  const counts = Float64Array.from(days);
  const latestSoFar = counts.slice();
  const earliestToCome = counts.slice();
  for (let i = 1; i < counts.length; i++) {
    latestSoFar[i] = Math.max(counts[i] ?? 0, latestSoFar[i - 1] ?? 0);
  }
  for (let i = counts.length - 2; i >= 0; i--) {
    earliestToCome[i] = Math.min(counts[i] ?? 0, earliestToCome[i + 1] ?? 0);
  }
  return { counts, latestSoFar, earliestToCome };
}

/**
 * Every subject's status on a day: its last move among the events that count by then. Up to some step all events count
 * and after some other none does; between the two, which lie close together, each is looked at.
 */
export function statusesOn(columns: Columns, days: Days, day: number): Uint16Array {
  const all = firstAfter(days.latestSoFar, day);
  const none = firstAfter(days.earliestToCome, day);
  const statuses = statusesAfter(columns, all);
  for (let step = all; step < none; step++) {
    if ((days.counts[step] ?? Infinity) > day) continue;
    const end = movesUpTo(columns, step + 1);
    for (let move = movesUpTo(columns, step); move < end; move++) {
      statuses[columns.subjects[move] ?? 0] = columns.to[move] ?? 0;
    }
  }
  return statuses;
}

/** How many entries of a column that never falls are at most `day`. */
function firstAfter(column: Float64Array, day: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? Infinity) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
