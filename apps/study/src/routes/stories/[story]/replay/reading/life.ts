import type { PathMove } from '@aide-memoire/core';
import type { Order } from './order.ts';
import { countUpTo } from './search.ts';

/** What one subject goes through, in the order of a clock. Made once; each question is a search in it. */
export interface Life {
  /** The status before anything counts. */
  readonly start: string;
  /** Every move of it, in the order of the log. */
  readonly path: readonly PathMove[];
  /** The places from which another status holds, and which. */
  readonly from: readonly number[];
  readonly statuses: readonly string[];
  /** The places of the events that changed it. */
  readonly changes: readonly number[];
  /** The place of the first event that moves it. */
  readonly first: number | undefined;
}

/**
 * At a place, a subject stands where its last move, in the order of the log, among the events that count by then
 * has put it: what `timeline.at` and `timeline.asOf` say, without asking them at every step.
 *
 * @param placeOf the place of a step.
 */
export function lifeOf(
  path: readonly PathMove[],
  start: string,
  { dates }: Order,
  placeOf: (step: number) => number,
): Life {
  const moves = path
    .map(({ step, from, to }) => ({ step, to, place: placeOf(step), isChange: from !== to }))
    .sort((a, b) => a.place - b.place);
  const from: number[] = [];
  const statuses: string[] = [];
  let reached = 0;
  for (const { step, to, place } of moves) {
    if (step < reached || dates[place - 1] === undefined) continue;
    reached = step;
    from.push(place);
    statuses.push(to);
  }
  const changes = moves.filter(({ isChange }) => isChange).map(({ place }) => place);
  return { start, path, from, statuses, changes, first: from[0] };
}

/** The status at a place; the beginning's at place 0. */
export const statusIn = ({ from, statuses, start }: Life, place: number): string =>
  statuses[countUpTo(from, place) - 1] ?? start;
