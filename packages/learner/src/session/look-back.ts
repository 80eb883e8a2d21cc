import type { Item } from '@aide-memoire/quiz';
import type { LearnerEvent, SessionBegun } from '../log/event.ts';
import { inOrder } from '../log/order.ts';
import { standOf } from './begin.ts';
import { answersIn } from './resume.ts';
import type { Asked } from './selectors.ts';

/**
 * What a session asked and what was answered, from the log alone, whether it is over or not: enough for its result.
 *
 * @param lookup an item as it is today; one that is gone is left out, with its answers.
 */
export function askedIn(
  begun: SessionBegun,
  events: readonly LearnerEvent[],
  lookup: (story: string, item: string) => Item | undefined,
): Asked {
  const items = begun.items.flatMap(({ story, item }) => lookup(story, item) ?? []);
  const { queue, answers } = standOf(items, answersIn(begun.session, inOrder(events)));
  return { items, queue, answers };
}
