import { byText, highest, type Solver } from './solver.ts';
import { traitsOf } from './traits.ts';
import { sharedWithOthers } from './wording.ts';

/*
 * Solvers that composing a pool does not balance on. Were the others beaten only because they were aimed at, these
 * would find what is left.
 */

export const lastPosition: Solver = {
  name: 'last position',
  choose: ({ options }) => options.map((_, i) => (i === options.length - 1 ? 1 : 0)),
};

export const oddOneOut: Solver = {
  name: 'odd one out',
  choose: (sight) => highest(sharedWithOthers(sight).map((count) => -count)),
};

export const mostNames: Solver = byText('most names', (text) => traitsOf(text).capitals);

/** All that look at one item alone; `learned.ts` makes one more from a whole pool. */
export const HELD_OUT: readonly Solver[] = [lastPosition, oddOneOut, mostNames];
