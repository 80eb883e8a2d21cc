import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same on every machine for the same seed. Apart from the quiz's own, which is what is measured. */
export interface Draw {
  /** A whole number from 0 to `below` - 1. */
  readonly upTo: (below: number) => number;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

export function drawFrom(seed: number): Draw {
  const random = xoroshiro128plus(seed);
  const upTo = (below: number): number => (below <= 1 ? 0 : uniformInt(random, 0, below - 1));
  const shuffled = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((one) => [upTo(2 ** 30), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  return { upTo, shuffled };
}

/** One of a list, which has to have some. */
export function pick<T>(list: readonly T[], upTo: Draw['upTo']): T {
  const one = list[upTo(list.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}
