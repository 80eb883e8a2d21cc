import type { Item } from '@aide-memoire/quiz';

/** Whether a choice can be checked: one option, or for an order all of them, each once. */
export function fits(item: Item, chosen: readonly string[]): boolean {
  const known = new Set(item.options.map(({ id }) => id));
  const count = item.kind === 'order' ? known.size : 1;
  return (
    chosen.length === count &&
    new Set(chosen).size === count &&
    chosen.every((option) => known.has(option))
  );
}

/** An order is right or wrong as a whole. */
export const isRight = ({ key }: Item, chosen: readonly string[]): boolean =>
  key.length === chosen.length && key.every((option, i) => option === chosen[i]);
