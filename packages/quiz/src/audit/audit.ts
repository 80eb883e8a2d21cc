import type { Id, Timeline } from '@aide-memoire/core';
import { type BlindRow, blindReport } from '../blind/index.ts';
import { type Flaw, flawsOf, poolFlaws } from '../flaws/index.ts';
import { type Item, type Kind, KINDS } from '../item.ts';
import { itemsOf } from '../pool.ts';
import { proveItem } from '../proof/prove.ts';
import { type SabotageRow, sabotageReport } from '../sabotage/index.ts';
import { type Coverage, coverageOf } from './coverage.ts';

export interface AuditOptions {
  /** The seeds whose pools are looked at. The first one's is also sabotaged, and it is the one that is counted. */
  readonly seeds: readonly number[];
}

/** What was found in the pools of a story. Plain data. */
export interface Audit {
  readonly story: Id;
  readonly seeds: number;
  /** Items over all seeds; the same question is there once a seed. */
  readonly looked: number;
  readonly kinds: readonly { readonly kind: Kind; readonly items: number }[];
  readonly items: number;
  readonly coverage: readonly Coverage[];
  /** What is at fault with some seed: ids of items with reasons or rules. */
  readonly disproved: readonly Found[];
  readonly flawed: readonly Found[];
  readonly sabotage: readonly SabotageRow[];
  /** The first seed's. */
  readonly blind: readonly BlindRow[];
  /** The row of each solver that did best over all seeds, in all kinds together. */
  readonly bestGuesses: readonly BlindRow[];
  readonly bounds: readonly Bound[];
}

export interface Found {
  readonly seed: number;
  readonly id: string;
  readonly what: string;
}

/** Something a pool must keep to, and whether it does. */
export interface Bound {
  readonly name: string;
  readonly found: string;
  readonly kept: boolean;
}

/** Makes the pool of each seed and looks for everything that may not be in it. */
export function audit(timeline: Timeline, { seeds }: AuditOptions): Audit {
  const pools = seeds.map((seed) => ({ seed, items: itemsOf(timeline, { seed }) }));
  const [first = []] = pools.map(({ items }) => items);
  const blind = pools.map(({ items }) => blindReport(items));
  const found = {
    disproved: pools.flatMap(({ seed, items }) => disprovedIn(items, timeline, seed)),
    flawed: pools.flatMap(({ seed, items }) => flawedIn(items, timeline, seed)),
    sabotage: sabotageReport(first, timeline),
    blind: blind[0] ?? [],
  };
  return {
    story: timeline.story.id,
    seeds: seeds.length,
    looked: pools.reduce((sum, { items }) => sum + items.length, 0),
    items: first.length,
    kinds: KINDS.map((kind) => ({
      kind,
      items: first.filter((item) => item.kind === kind).length,
    })),
    coverage: coverageOf(first, timeline),
    ...found,
    bestGuesses: bestOf(blind.flat()),
    bounds: boundsOf(found, blind.flat()),
  };
}

const disprovedIn = (items: readonly Item[], timeline: Timeline, seed: number): Found[] =>
  items.flatMap((item) => {
    const proven = proveItem(item, timeline);
    return proven.ok ? [] : [{ seed, id: item.id, what: proven.reasons.join('; ') }];
  });

function flawedIn(items: readonly Item[], timeline: Timeline, seed: number): Found[] {
  const name = ({ rule, sentence }: Flaw): string => `${rule}: ${sentence}`;
  return [
    ...items.flatMap((item) =>
      flawsOf(item, timeline).map((flaw) => ({ seed, id: item.id, what: name(flaw) })),
    ),
    ...poolFlaws(items, timeline).map((flaw) => ({
      seed,
      id: flaw.items.join(', '),
      what: name(flaw),
    })),
  ];
}

/** For each solver, the seed on which it did best. */
function bestOf(rows: readonly BlindRow[]): readonly BlindRow[] {
  const best = new Map<string, BlindRow>();
  for (const row of rows) {
    if (row.kind === 'all' && row.z > (best.get(row.solver)?.z ?? -Infinity))
      best.set(row.solver, row);
  }
  return [...best.values()];
}

function boundsOf(
  { disproved, flawed, sabotage }: Pick<Audit, 'disproved' | 'flawed' | 'sabotage'>,
  blind: readonly BlindRow[],
): readonly Bound[] {
  const tried = sabotage.reduce((sum, row) => sum + row.tried, 0);
  const caught = sabotage.reduce((sum, row) => sum + row.caught, 0);
  const guessers = blind.filter(({ breaks }) => breaks);
  return [
    { name: 'no item is disproved', found: String(disproved.length), kept: disproved.length === 0 },
    { name: 'no item or pool has a flaw', found: String(flawed.length), kept: flawed.length === 0 },
    { name: 'every sabotage is caught', found: `${caught} of ${tried}`, kept: caught === tried },
    {
      name: 'nobody guesses better than chance allows',
      found: String(guessers.length),
      kept: guessers.length === 0,
    },
  ];
}
