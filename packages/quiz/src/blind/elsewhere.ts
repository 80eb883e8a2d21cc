import type { Item } from '../item.ts';
import { highest, type Sight, type Solver } from './solver.ts';

/** What is right so often that it is the best bet again. */
export const rightElsewhere: Solver = {
  name: 'right elsewhere',
  choose: ({ options }, elsewhere) => highest(options.map(({ text }) => elsewhere.get(text) ?? 0)),
};

/** How often each text is the right option, by kind. */
export type RightCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Whole orders are nobody's single answer, so `order` is not counted. */
export function countRight(items: Iterable<Item>): RightCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const item of items) {
    if (item.kind === 'order') continue;
    const kind = counts.get(item.kind) ?? new Map<string, number>();
    counts.set(item.kind, kind);
    for (const text of rightTexts(item)) kind.set(text, (kind.get(text) ?? 0) + 1);
  }
  return counts;
}

/** How often each option of an item is right in the items that were counted. */
export function countsFor({ kind, options }: Sight, counts: RightCounts): Map<string, number> {
  const ofKind = counts.get(kind);
  const found = new Map<string, number>();
  for (const { text } of options) {
    const count = ofKind?.get(text);
    if (count !== undefined) found.set(text, count);
  }
  return found;
}

/** The same for an item that was counted itself: its own key is left out. */
export function countsElsewhere(item: Item, counts: RightCounts): ReadonlyMap<string, number> {
  const found = countsFor(item, counts);
  if (item.kind === 'order') return found;
  for (const text of rightTexts(item)) found.set(text, (found.get(text) ?? 1) - 1);
  return found;
}

const rightTexts = ({ options, key }: Item): readonly string[] =>
  options.filter(({ id }) => key.includes(id)).map(({ text }) => text);
