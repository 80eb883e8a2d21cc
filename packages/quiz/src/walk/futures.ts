import type { StoryEvent, Timeline } from '@aide-memoire/core';
import type { Option } from '../item.ts';
import type { OrderAround } from './order.ts';
import type { Sort } from './scene.ts';
import { laterEvents } from './later.ts';
import { movesNotMade } from './moves.ts';
import type { Standing } from './standing.ts';
import { isDenied, type Telling } from './telling.ts';

/** Something that might have come next and certainly did not. */
export interface Future extends Option {
  readonly sort: Sort;
  readonly feedback: string;
  /** How easily it is taken for what came next; only futures of one sort compare. */
  readonly likeness: number;
  /** The subject that it moves, where it is a move. */
  readonly standing?: Standing;
}

/** The futures of each sort, the likeliest first. */
export type Futures = Readonly<Record<Sort, readonly Future[]>>;

/** @param standings of the subjects that the event is about, the nearest first. */
export function futuresOf(
  telling: Telling,
  event: StoryEvent,
  order: OrderAround,
  standings: readonly Standing[],
): Futures {
  const moves = standings.flatMap((standing, rank) => [
    ...movesNotMade(telling, event, standing, -rank),
  ]);
  return {
    later: laterEvents(telling, event, order),
    unmade: moves.filter(({ sort }) => sort === 'unmade'),
    barred: moves.filter(({ sort }) => sort === 'barred'),
  };
}

/** The entities that act or are acted on, and those they act for. */
export function sidesOf(timeline: Timeline, { by, to }: StoryEvent): ReadonlySet<string> {
  return new Set([...by, ...to].flatMap((id) => [id, timeline.index.entities.get(id)?.of ?? id]));
}

/** Whether sources assert an event and nobody denies it. */
export const isToldOf = (event: StoryEvent): boolean =>
  !isDenied(event) && event.reports.some(({ stance }) => stance === 'asserts');
