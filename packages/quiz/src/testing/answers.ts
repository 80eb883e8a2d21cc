import type { Item } from '../item.ts';

/** How often each option text is right. */
export function answerCounts(items: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { options, key } of items) {
    const text = options.find(({ id }) => key.includes(id))?.text ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
