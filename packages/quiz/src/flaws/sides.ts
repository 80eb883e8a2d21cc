import type { Item, Option } from '../item.ts';

/** The key of an item and its distractors, where it has one key. */
export interface Sides {
  readonly key: Option;
  readonly distractors: readonly Option[];
}

/**
 * An `order` has no single key: its options are all right, and the order is the answer. Rules that hold a key against
 * distractors have nothing to hold there.
 */
export function sidesOf(item: Item): Sides | undefined {
  if (item.kind === 'order' || item.key.length !== 1) return undefined;
  const key = item.options.find(({ id }) => id === item.key[0]);
  return key && { key, distractors: item.options.filter((option) => option !== key) };
}
