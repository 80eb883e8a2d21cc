import { type Answered, collect, type LearnerEvent, scheduleOf } from '@aide-memoire/learner';
import type { Catalogued } from '#lib/questions/catalogs.ts';
import { keysOf } from '#lib/reckoning/catalog.ts';

/** The learner's day in these tests, and noon of it. */
export const TODAY = '2026-11-21';
export const NOW = Date.UTC(2026, 10, 21, 12);
const catalogOf = (id: string): Catalogued => ({
  story: { id, title: `The ${id}` },
  subjects: [{ id: 'talks', name: 'the talks' }],
  items: [
    { id: 'when:signing', kind: 'when', key: ['2010'] },
    { id: 'who:signing', kind: 'who', subject: 'talks', key: ['both'] },
  ],
  isOpened: false,
});
/** Two stories whose items have the same ids. */
export const catalogs = [catalogOf('treaty'), catalogOf('strike')];

/** An answer of yesterday, right unless it is said otherwise. */
export function answered(story: string, item: string, more: Partial<Answered> = {}): Answered {
  const key = item === 'when:signing' ? ['2010'] : ['both'];
  const { right = true } = more;
  return {
    v: 1,
    type: 'answered',
    id: `${story}-${item}`,
    at: NOW - 86_400_000,
    day: '2026-11-20',
    story,
    item,
    shown: [...key, 'none'],
    chosen: right ? key : ['none'],
    key,
    right,
    took: 1000,
    ...more,
  };
}
export const scheduleAfter = (...events: LearnerEvent[]) =>
  scheduleOf(collect(events), { now: NOW, catalog: keysOf(catalogs) });
