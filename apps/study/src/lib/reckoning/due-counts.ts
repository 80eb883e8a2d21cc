import type { ReviewItem } from '@aide-memoire/learner';

/** How much of a story is due, and why. */
export interface DueCount {
  readonly story: string;
  readonly all: number;
  readonly because: Readonly<Record<ReviewItem['because'], number>>;
}

/** What is due, counted by story; the story with the most first, as the due items come where they are even. */
export function dueCounts(due: readonly ReviewItem[]): readonly DueCount[] {
  return [...Map.groupBy(due, ({ story }) => story)]
    .map(([story, items]) => ({ story, all: items.length, because: reasonsOf(items) }))
    .sort((a, b) => b.all - a.all);
}

/** How many items are due for each reason. */
export function reasonsOf(due: readonly ReviewItem[]): DueCount['because'] {
  const of = (reason: ReviewItem['because']) =>
    due.filter(({ because }) => because === reason).length;
  return {
    changed: of('changed'),
    'confident-error': of('confident-error'),
    forgetting: of('forgetting'),
  };
}
