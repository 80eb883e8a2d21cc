import type { Id } from '@aide-memoire/core';
import { chance, type Item, type Kind } from '@aide-memoire/quiz';

export interface Wanted {
  readonly seed: number;
  readonly count: number;
  /** An event whose questions come as early as they can. */
  readonly about?: Id | undefined;
}

/**
 * The items of a session, fewer than wanted where the pool has no more. Kinds take turns, two items in a row are
 * never about the same event while there is another, an event is not asked about again before the others were, and the
 * same answer is not right twice where that can be helped.
 */
export function chooseItems(
  pool: readonly Item[],
  { seed, count, about }: Wanted,
): readonly Item[] {
  const { shuffled } = chance(seed, 'session');
  const queues = new Map<Kind, Item[]>();
  for (const item of shuffled(pool)) {
    queues.set(item.kind, [...(queues.get(item.kind) ?? []), item]);
  }
  const kinds = shuffled([...queues.keys()]);
  const chosen: Item[] = [];
  const asked = new Set<Id>();
  const answers = new Set<string>();

  const isWanted = (item: Item): boolean => about !== undefined && eventsOf(item).includes(about);
  const isApart = (item: Item): boolean => {
    const last = chosen.at(-1);
    return last === undefined || !eventsOf(item).some((event) => eventsOf(last).includes(event));
  };
  const isNew = (item: Item): boolean => eventsOf(item).every((event) => !asked.has(event));
  const isFresh = (item: Item): boolean => !answers.has(answerOf(item));
  const wishes = [
    (item: Item) => isWanted(item) && isApart(item),
    (item: Item) => isNew(item) && isApart(item) && isFresh(item),
    (item: Item) => isNew(item) && isApart(item),
    (item: Item) => isApart(item) && isFresh(item),
    isApart,
    () => true,
  ];

  while (chosen.length < count) {
    // The kind whose turn it is comes first, then those after it.
    const turn = kinds.map((_, i) => kinds[(chosen.length + i) % kinds.length] ?? 'when');
    const item = firstOf(wishes, (wish) => firstOf(turn, (kind) => queues.get(kind)?.find(wish)));
    if (!item) break;
    const queue = queues.get(item.kind) ?? [];
    queue.splice(queue.indexOf(item), 1);
    for (const event of eventsOf(item)) asked.add(event);
    answers.add(answerOf(item));
    chosen.push(item);
  }
  return chosen;
}

/** The events that an item asks about or that answer it. */
export function eventsOf({ proof }: Item): readonly Id[] {
  return 'event' in proof.query ? [proof.query.event, ...proof.events] : proof.events;
}

/** The words of the right answer. */
const answerOf = ({ options, key }: Item): string =>
  options.find(({ id }) => key.includes(id))?.text ?? '';

function firstOf<T, R>(things: readonly T[], find: (thing: T) => R | undefined): R | undefined {
  for (const thing of things) {
    const found = find(thing);
    if (found !== undefined) return found;
  }
  return undefined;
}
