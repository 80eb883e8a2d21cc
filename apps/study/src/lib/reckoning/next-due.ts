import type { ForecastDay, Schedule } from '@aide-memoire/learner';

/** The next day after today on which something falls due, and how much; nothing where nothing was answered. */
export function nextDue(schedule: Schedule, today: string): ForecastDay | undefined {
  let next: { day: string; reviews: number } | undefined;
  for (const item of schedule.values()) {
    if (item.state === 'new' || item.state === 'resting' || item.dueOn <= today) continue;
    if (next === undefined || item.dueOn < next.day) next = { day: item.dueOn, reviews: 1 };
    else if (item.dueOn === next.day) next.reviews += 1;
  }
  return next;
}

/** How many answered items rest since their story is no longer here, by the story's id. */
export function gone(
  schedule: Schedule,
  here: readonly { readonly story: { readonly id: string } }[],
): ReadonlyMap<string, number> {
  const stories = new Set(here.map(({ story }) => story.id));
  const items = new Map<string, number>();
  for (const item of schedule.values()) {
    if (item.state !== 'resting' || item.because !== 'gone' || stories.has(item.story)) continue;
    items.set(item.story, (items.get(item.story) ?? 0) + 1);
  }
  return items;
}
