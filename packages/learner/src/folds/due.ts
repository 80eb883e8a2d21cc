import { compareText } from '../log/order.ts';
import { answersIn, type Collected, refOf } from './collected.ts';
import type { ReviewItem, Schedule } from './schedule.ts';

/**
 * What is due on a day, overdue things included, the most urgent first: what was changed, then what was answered wrong with confidence, then
 * what is least likely to be remembered.
 *
 * @param today the learner's calendar day, `2026-11-21`. Not in UTC: it is already tomorrow in Tokyo.
 */
export function dueItems(schedule: Schedule, today: string): readonly ReviewItem[] {
  return [...schedule.values()]
    .filter((item) => item.state !== 'new' && item.state !== 'resting')
    .filter(({ dueOn }) => dueOn <= today)
    .sort(
      (a, b) =>
        URGENCY[a.because] - URGENCY[b.because] ||
        a.retrievability - b.retrievability ||
        compareText(a.ref, b.ref),
    );
}

const URGENCY: Readonly<Record<ReviewItem['because'], number>> = {
  changed: 0,
  'confident-error': 1,
  forgetting: 2,
};

/**
 * The item ids of `dueItems`, for `composeSession`.
 *
 * @param story the only one to look at. An item's id is its own within a story only, so a session that mixes stories
 *   does better with `dueItems`.
 */
export const due = (schedule: Schedule, today: string, story?: string): readonly string[] => [
  ...new Set(
    dueItems(schedule, today)
      .filter((item) => story === undefined || item.story === story)
      .map(({ item }) => item),
  ),
];

/** The ids of the items answered before, the one asked last at the end, for `composeSession`. */
export function asked(collected: Collected, story?: string): readonly string[] {
  const ids = new Set<string>();
  for (const answer of answersIn(collected)) {
    if (story !== undefined && answer.story !== story) continue;
    ids.delete(answer.item);
    ids.add(answer.item);
  }
  return [...ids];
}

/** The items of a pool that do not rest: what a session may be composed of. */
export const awake = <I extends { readonly story: string; readonly id: string }>(
  pool: readonly I[],
  schedule: Schedule,
): readonly I[] =>
  pool.filter(({ story, id }) => schedule.get(refOf({ story, item: id }))?.state !== 'resting');
