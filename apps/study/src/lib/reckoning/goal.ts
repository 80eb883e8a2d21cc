import type { Collected } from '@aide-memoire/learner';

/** How many answers the learner wants to give on a day: the last goal set by its end; 0 for none. */
export function goalOn({ goals }: Collected, day: string): number {
  const set = [...goals.values()].filter((goal) => goal.day <= day);
  // In the log's canonical order, as the days are reckoned.
  set.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return set.at(-1)?.answersADay ?? 0;
}
