import type { Item } from '../item.ts';
import { breaks, keeps, series, STANDINGS, STATED } from './examples.ts';
import type { Example, Rule } from './rule.ts';
import { isClosed } from './sort.ts';

/** Fewer items say nothing about chance. */
const ENOUGH = 60;
/** χ² at p = .01, by the number of options. */
const CRITICAL: ReadonlyMap<number, number> = new Map([
  [3, 9.21],
  [4, 11.34],
  [5, 13.28],
]);
/** More keys than this in one place in a row are a pattern. */
export const LONGEST_RUN = 3;

/** A closed set has its places once for all, and an order none. */
export const keyPositions: Rule = {
  number: 19,
  name: 'key-positions',
  severity: 'leaky',
  sentence: 'puts its keys in some places more often than in others',
  pool: (items) => {
    const placed = items.filter((item) => placeOf(item) !== undefined);
    return [...Map.groupBy(placed, ({ options }) => options.length)].flatMap(([places, alike]) =>
      alike.length >= ENOUGH && chiSquare(alike, places) > (CRITICAL.get(places) ?? Infinity)
        ? mostPlaced(alike)
        : [],
    );
  },
  session: (items) => {
    const broken = new Set<string>();
    let run: Item[] = [];
    for (const item of items) {
      const place = placeOf(item);
      const goes = place !== undefined && run[0] !== undefined && placeOf(run[0]) === place;
      run = goes ? [...run, item] : [item];
      if (goes && run.length > LONGEST_RUN) for (const { id } of run) broken.add(id);
    }
    return [...broken];
  },
};

export const examples = (): readonly Example[] => [
  keeps('pool', 'each place is the key as often', ...series(60, (i) => ({ right: i % 3 }))),
  keeps('pool', 'too few to tell', ...series(59, () => ({ right: 0 }))),
  keeps(
    'pool',
    'a fixed set, of which the first is right more often: rule 25',
    ...series(60, () => ({ query: STATED, options: STANDINGS })),
  ),
  breaks(
    'pool',
    'the middle is right every other time',
    ...series(60, (i) => ({ right: i % 2 === 0 ? 1 : i % 3 })),
  ),
  keeps('session', 'three in a row happen', ...series(4, (i) => ({ right: i === 3 ? 1 : 0 }))),
  keeps(
    'session',
    'a fixed set between them ends the row',
    ...series(5, (i) => (i === 2 ? { query: STATED, options: STANDINGS } : { right: 0 })),
  ),
  breaks('session', 'four in a row', ...series(5, (i) => ({ right: i === 0 ? 1 : 2 }))),
];

/** Where the key stands, from 0, in an item in which it could stand elsewhere. */
function placeOf(item: Item): number | undefined {
  if (item.kind === 'order' || isClosed(item)) return undefined;
  const place = item.options.findIndex(({ id }) => item.key.includes(id));
  return place < 0 ? undefined : place;
}

function chiSquare(items: readonly Item[], places: number): number {
  const expected = items.length / places;
  const counts = Map.groupBy(items, placeOf);
  return Array.from({ length: places }, (_, place) => counts.get(place)?.length ?? 0).reduce(
    (sum, count) => sum + (count - expected) ** 2 / expected,
    0,
  );
}

const mostPlaced = (items: readonly Item[]): readonly string[] =>
  [...Map.groupBy(items, placeOf).values()]
    .reduce((a, b) => (b.length > a.length ? b : a))
    .map(({ id }) => id);
