import { collect, type ItemRef, type LearnerEvent, refOf, scheduleOf } from '@aide-memoire/learner';
import type { Item } from '@aide-memoire/quiz';

/**
 * The calendar day on which each of these items is due again; none for one that was not answered, or that rests.
 *
 * @param events the learner's log, of which only what these items need is reckoned.
 * @param now milliseconds since 1970 UTC.
 */
export function dueDays(
  items: readonly Item[],
  events: readonly LearnerEvent[],
  now: number,
): ReadonlyMap<ItemRef, string> {
  const catalog = new Map(items.map(({ story, id, key }) => [refOf({ story, item: id }), key]));
  const concerned = events.filter((event) => !('item' in event) || catalog.has(refOf(event)));
  const schedule = scheduleOf(collect(concerned), { now, catalog });
  return new Map(
    [...schedule.values()].flatMap((each) => ('dueOn' in each ? [[each.ref, each.dueOn]] : [])),
  );
}
