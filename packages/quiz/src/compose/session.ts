import { LONGEST_RUN } from '../flaws/key-positions.ts';
import { type Item, type Kind, KINDS } from '../item.ts';
import { chance } from '../seed.ts';
import { eventsOf, givesAway } from './gives-away.ts';

/** What a session is to be, and what is known of who takes it: plain data. */
export interface SessionOptions {
  /** A whole number. Same pool, learner and seed, same session on every machine. */
  readonly seed: number;
  readonly count: number;
  /** Ids of the items asked before, the one asked last at the end. */
  readonly asked?: readonly string[];
  /** Ids of the items to be asked again today, the most urgent first. */
  readonly due?: readonly string[];
  /** An event to begin with, as far as the pool asks about it. */
  readonly about?: string;
}

/**
 * The items of a session, in the order to ask them, fewer than wanted only where the pool has no more. What is due
 * comes first, then what was never asked, then what was asked longest ago; kinds take turns. No item gives another
 * away, as long as there is one that does not. It starts easy; neighbours differ in kind, event and subject; keys do
 * not stand in the same place more than three times in a row. To ask nothing past a step, give it a pool `upTo` it.
 */
export function composeSession(pool: readonly Item[], options: SessionOptions): readonly Item[] {
  return inOrder(chosenFrom(pool, options), options.about);
}

function chosenFrom(pool: readonly Item[], options: SessionOptions): Item[] {
  const { seed, count, asked = [], due = [], about } = options;
  const { shuffled } = chance(seed, 'session');
  const kinds = shuffled(KINDS.filter((kind) => pool.some((item) => item.kind === kind)));
  const urgency = urgencyOf(asked, due);
  const waiting = shuffled(pool).sort((a, b) => urgency(a) - urgency(b));
  const wanted = waiting.filter((item) => about !== undefined && eventsOf(item).has(about));
  const chosen: Item[] = [];
  const isLeftAlone = (item: Item): boolean =>
    !makesCrowd(chosen, item) &&
    !chosen.some((other) => givesAway(other, item) || givesAway(item, other));

  const [first] = wanted;
  if (first && count > 0) take(first);
  const [isDue, isNew] = [(item: Item) => urgency(item) < 0, (item: Item) => urgency(item) === 0];
  // Each wish is heard for every kind in turn before the next one.
  for (const wish of [isDue, isNew, () => true]) pick((item) => wish(item) && isLeftAlone(item));
  pick(() => true);
  return chosen;

  function pick(suits: (item: Item) => boolean): void {
    const queues = new Map(
      kinds.map((kind) => [kind, waiting.filter((item) => item.kind === kind)]),
    );
    for (let spent = 0; chosen.length < count && spent < kinds.length;) {
      const kind = kinds[0];
      if (kind === undefined) return;
      kinds.push(...kinds.splice(0, 1));
      const item = nextOf(queues, kind, suits);
      if (item) take(item);
      spent = item ? 0 : spent + 1;
    }
  }

  function take(item: Item): void {
    chosen.push(item);
    waiting.splice(waiting.indexOf(item), 1);
  }
}

/** The first of a kind that suits; those before it suit no more, for what is chosen only grows. */
function nextOf(
  queues: ReadonlyMap<Kind, Item[]>,
  kind: Kind,
  suits: (item: Item) => boolean,
): Item | undefined {
  const queue = queues.get(kind) ?? [];
  const found = queue.findIndex(suits);
  const [item] = queue.splice(0, found < 0 ? queue.length : found + 1).slice(-1);
  return found < 0 ? undefined : item;
}

/** Below zero what is due, zero what was never asked, above it the later asked. */
function urgencyOf(asked: readonly string[], due: readonly string[]): (item: Item) => number {
  const dueAt = new Map(due.map((id, i) => [id, i - due.length]));
  const askedAt = new Map(asked.map((id, i) => [id, i + 1]));
  return ({ id }) => dueAt.get(id) ?? askedAt.get(id) ?? 0;
}

/** The easiest first, as far as neighbours differ; what then makes a run changes places with another. */
function inOrder(items: readonly Item[], about: string | undefined): readonly Item[] {
  const left = [...items].sort((a, b) => a.difficulty - b.difficulty);
  const asked: Item[] = [];
  while (left.length > 0) {
    const wishes = [
      (item: Item) => asked.length === 0 && about !== undefined && eventsOf(item).has(about),
      (item: Item) => isApart(asked.at(-1), item) && !makesRun(asked, item),
      (item: Item) => !makesRun(asked, item),
      () => true,
    ];
    const at = firstIndex(left, wishes);
    asked.push(...left.splice(at, 1));
  }
  return mended(asked);
}

/** The order with the one swap that leaves the fewest faults, as long as a swap helps. */
function mended(items: readonly Item[]): readonly Item[] {
  let [best, fewest] = [items, faultsOf(items)];
  for (let before = Infinity; fewest > 0 && fewest < before;) {
    before = fewest;
    const from = best;
    // The first stays: somebody may have asked for it.
    for (let i = 1; i < from.length; i++) {
      for (let j = i + 1; j < from.length; j++) {
        const swapped = swap(from, i, j);
        const faults = faultsOf(swapped);
        if (faults < fewest) [best, fewest] = [swapped, faults];
      }
    }
  }
  return best;
}

function swap<T>(things: readonly T[], i: number, j: number): readonly T[] {
  const [a, b] = [things[i], things[j]];
  return a === undefined || b === undefined ? things : things.with(i, b).with(j, a);
}

/** Runs count most: they are a rule; neighbours that are too alike are a pity. */
function faultsOf(items: readonly Item[]): number {
  return items.reduce((sum, item, i) => {
    const run = makesRun(items.slice(0, i), item) ? items.length : 0;
    return sum + run + (isApart(items[i - 1], item) ? 0 : 1);
  }, 0);
}

function firstIndex(items: readonly Item[], wishes: readonly ((item: Item) => boolean)[]): number {
  for (const wish of wishes) {
    const at = items.findIndex(wish);
    if (at >= 0) return at;
  }
  return 0;
}

/** Another kind, other events and another subject than the item before. */
function isApart(before: Item | undefined, item: Item): boolean {
  if (!before) return true;
  const sameSubject = item.subject !== undefined && item.subject === before.subject;
  const events = eventsOf(before);
  return (
    item.kind !== before.kind && !sameSubject && ![...eventsOf(item)].some((id) => events.has(id))
  );
}

/** So many keys in one place that the others cannot keep them apart, the first item of a session standing still. */
function makesCrowd(chosen: readonly Item[], item: Item): boolean {
  const there = chosen.filter((other) => placeOf(other) === placeOf(item)).length + 1;
  return placeOf(item) >= 0 && there > LONGEST_RUN * Math.max(1, chosen.length + 1 - there);
}

function makesRun(asked: readonly Item[], item: Item): boolean {
  const before = asked.slice(-LONGEST_RUN);
  return (
    placeOf(item) >= 0 &&
    before.length === LONGEST_RUN &&
    before.every((other) => placeOf(other) === placeOf(item))
  );
}

const placeOf = ({ options, key }: Item): number =>
  key.length > 1 ? -1 : options.findIndex(({ id }) => id === key[0]);
