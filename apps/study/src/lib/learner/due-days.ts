import { collect, refOf, scheduleOf } from '@aide-memoire/learner';
import type { Jobs } from '#lib/questions/ask.ts';

/** The calendar day on which each of these items is due again; none for one that was not answered, or that rests. */
export function dueDays({ items, events, now }: Jobs['due']['ask']): Jobs['due']['answer'] {
  const catalog = new Map(items.map(({ story, id, key }) => [refOf({ story, item: id }), key]));
  // Only what concerns these items is reckoned: a log may be long.
  const concerned = events.filter((event) => !('item' in event) || catalog.has(refOf(event)));
  const schedule = scheduleOf(collect(concerned), { now, catalog });
  return new Map(
    [...schedule.values()].flatMap((each) => ('dueOn' in each ? [[each.ref, each.dueOn]] : [])),
  );
}
