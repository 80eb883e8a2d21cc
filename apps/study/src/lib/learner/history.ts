import { asked, collect, due, type LearnerEvent, refOf, scheduleOf } from '@aide-memoire/learner';
import type { SessionWish } from '#lib/questions/ask.ts';
import type { StoryCatalog } from '#lib/questions/catalog.ts';

/**
 * What the log says about the items of a story that a session is to heed: those asked before, those due, and those that
 * rest.
 *
 * @param now milliseconds since 1970 UTC.
 * @param today the learner's calendar day, `2026-11-21`.
 */
export function historyOf(
  events: readonly LearnerEvent[],
  { story, items }: StoryCatalog,
  now: number,
  today: string,
): Required<Pick<SessionWish, 'asked' | 'due' | 'resting'>> {
  const catalog = new Map(
    items.map(({ id, key }) => [refOf({ story: story.id, item: id }), key] as const),
  );
  const collected = collect(events);
  const schedule = scheduleOf(collected, { now, catalog });
  return {
    asked: asked(collected, story.id),
    due: due(schedule, today, story.id),
    resting: [...schedule.values()]
      .filter((item) => item.story === story.id && item.state === 'resting')
      .map(({ item }) => item),
  };
}
