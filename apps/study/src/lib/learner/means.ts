import type { Means } from '@aide-memoire/learner';
import type { Learner } from './learner.svelte.ts';

/** The learner's calendar day now, `2026-11-21`. */
export const today = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');

/** What a session needs of the world, taken from this browser. */
export const meansOf = (learner: Learner): Means => ({
  now: () => Date.now(),
  today: () => today(),
  newId: () => crypto.randomUUID(),
  record: (events) => learner.record(events),
});
