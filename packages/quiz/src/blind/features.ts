import { HELD_OUT } from './held-out.ts';
import type { Sight } from './solver.ts';
import { SOLVERS } from './solvers.ts';

const ALL = [...SOLVERS, ...HELD_OUT];

/** What each column of `featuresOf` is about. */
export const FEATURES: readonly string[] = ALL.map(({ name }) => name);

/**
 * For each option, a number a solver: how much likelier than chance it is to choose that option. What all options have
 * in common is 0.
 */
export function featuresOf(
  sight: Sight,
  elsewhere: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const chances = ALL.map(({ choose }) => choose(sight, elsewhere));
  return sight.options.map((_, i) =>
    chances.map((options) => (options[i] ?? 0) - 1 / sight.options.length),
  );
}
