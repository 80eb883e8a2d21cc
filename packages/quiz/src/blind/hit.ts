import type { Item } from '../item.ts';
import type { Solver } from './solver.ts';

/** How likely chance is to get an item right. */
export const chanceOf = ({ kind, options }: Item): number =>
  1 / (kind === 'order' ? factorial(options.length) : options.length);

/** How likely a solver is to get an item right. */
export function hitOf(solver: Solver, item: Item, elsewhere: ReadonlyMap<string, number>): number {
  if (item.kind === 'order') {
    if (!solver.keepsOrder) return chanceOf(item);
    return item.options.every(({ id }, i) => item.key[i] === id) ? 1 : 0;
  }
  const right = item.options.findIndex(({ id }) => item.key.includes(id));
  return solver.choose(item, elsewhere)[right] ?? 0;
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
