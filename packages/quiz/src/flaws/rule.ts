import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';

/**
 * A rule of item writing. It looks at one item, at a whole pool, or at a session in the order it is asked; a few look at
 * two of these. Its file exports `examples` too, apart from the rule: whoever asks for rules alone loads none.
 */
export interface Rule {
  /** Its number among the 25 of docs/quiz.md. */
  readonly number: number;
  /** A short name in kebab case: `longest-is-right`. */
  readonly name: string;
  /** `wrong`: the answer does not hold. `leaky`: it can be guessed. `poor`: it can be answered, but is badly put. */
  readonly severity: 'wrong' | 'leaky' | 'poor';
  /** What is at fault, to be read after "the item" / "the pool" / "the session". */
  readonly sentence: string;
  /** What looks at one item. */
  readonly item?: Check;
  /** The ids of the items that break it together, or `[]`. */
  readonly pool?: (items: readonly Item[], timeline: Timeline) => readonly string[];
  /** The same for a session; the order counts. */
  readonly session?: (items: readonly Item[], timeline: Timeline) => readonly string[];
}

/** True when an item breaks a rule. */
export type Check = (item: Item, timeline: Timeline) => boolean;

/** Items that keep the rule, or break it, and why. */
export interface Example {
  readonly breaks: boolean;
  readonly of: 'item' | 'pool' | 'session';
  readonly why: string;
  readonly items: readonly Item[];
}
