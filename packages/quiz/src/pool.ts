import type { Timeline } from '@aide-memoire/core';
import type { Item, Kind } from './item.ts';

export const KINDS: readonly Kind[] = ['when', 'who', 'status-at', 'what-next'];

export interface PoolOptions {
  /** Same story and seed, same items on every machine. */
  readonly seed: number;
  readonly kinds?: readonly Kind[];
  /** The last step that may be asked or told about; the whole story when left out. */
  readonly upTo?: number;
}

/** Every item of a story that proves, in the order of the log. */
export declare function itemsOf(timeline: Timeline, options: PoolOptions): readonly Item[];

/** One item made again, or undefined when the story does not yield it. */
export declare function itemById(timeline: Timeline, id: string, seed: number): Item | undefined;
