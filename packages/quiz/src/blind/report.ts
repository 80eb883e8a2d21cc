import { type Item, type Kind, KINDS } from '../item.ts';
import { countRight, countsElsewhere } from './elsewhere.ts';
import { HELD_OUT } from './held-out.ts';
import { chanceOf, hitOf } from './hit.ts';
import { learnedFrom } from './learned.ts';
import { SOLVERS } from './solvers.ts';

/** How well a solver does without the story, in one kind or in all. */
export interface BlindRow {
  readonly solver: string;
  /** True when a pool is not composed against it. */
  readonly heldOut: boolean;
  readonly kind: Kind | 'all';
  /** How many items. */
  readonly n: number;
  /** The share that chance alone gets right. */
  readonly chance: number;
  /** How many it gets right on average, where it chooses by chance among what it cannot tell apart. */
  readonly hits: number;
  readonly accuracy: number;
  /**
   * Hits beyond chance, in standard deviations of chance. Conservative: a solver that shares its choice varies less than
   * one that makes it, and is held to the spread of the latter.
   */
  readonly z: number;
  /** True when it does too well: z ≥ 2 in all of 30 items or more, or z ≥ 3.3 in a kind with 15 items or more. */
  readonly breaks: boolean;
}

/**
 * What is too well. A kind is one of many looks at the same pool, so its bound is higher; of fewer than so many items
 * nothing can be said.
 */
export const BOUNDS = { all: 2, itemsInAll: 30, kind: 3.3, items: 15 } as const;

/** Every solver on every item: first each in all kinds, then each in each kind that there is. */
export function blindReport(items: readonly Item[]): readonly BlindRow[] {
  const counts = countRight(items);
  const elsewhere = items.map((item) => countsElsewhere(item, counts));
  const chances = items.map(chanceOf);
  const heldOut = [...HELD_OUT, learnedFrom(items)];
  const rows = [...SOLVERS, ...heldOut].flatMap((solver): BlindRow[] => {
    const hits = items.map((item, i) => hitOf(solver, item, elsewhere[i] ?? new Map()));
    const row = (kind: Kind | 'all'): BlindRow[] => {
      const of = items.flatMap((item, i) => (kind === 'all' || item.kind === kind ? [i] : []));
      const tally = tallyOf(of, hits, chances);
      const { n, z } = tally;
      if (n === 0) return [];
      const breaks =
        kind === 'all'
          ? n >= BOUNDS.itemsInAll && z >= BOUNDS.all
          : n >= BOUNDS.items && z >= BOUNDS.kind;
      return [{ solver: solver.name, heldOut: heldOut.includes(solver), kind, ...tally, breaks }];
    };
    return [...row('all'), ...KINDS.flatMap(row)];
  });
  return [
    ...rows.filter(({ kind }) => kind === 'all'),
    ...rows.filter(({ kind }) => kind !== 'all'),
  ];
}

type Tally = Pick<BlindRow, 'n' | 'chance' | 'hits' | 'accuracy' | 'z'>;

function tallyOf(
  of: readonly number[],
  hits: readonly number[],
  chances: readonly number[],
): Tally {
  let [hit, expected, variance] = [0, 0, 0];
  for (const i of of) {
    const p = chances[i] ?? 0;
    hit += hits[i] ?? 0;
    expected += p;
    variance += p * (1 - p);
  }
  const n = of.length;
  const z = variance === 0 ? 0 : (hit - expected) / Math.sqrt(variance);
  return { n, chance: expected / n, hits: hit, accuracy: hit / n, z };
}
