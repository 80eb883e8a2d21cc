import type { Item } from '@aide-memoire/quiz';
import type { Answered, Stamp } from '../log/event.ts';

/** A moment in the world of a session under test, so many seconds after it began. */
export const stampAt = (second: number, id: string): Stamp => ({
  v: 1,
  id,
  at: Date.UTC(2026, 0, 1, 0, 0, second, 500),
  day: '2026-01-01',
});

/** An answer that another tab gave in the session `id-1`. */
export const answerElsewhere = (item: Item, option: string, second: number): Answered => ({
  ...stampAt(second, `there-${item.id}-${option}`),
  type: 'answered',
  story: item.story,
  item: item.id,
  shown: item.options.map(({ id }) => id),
  chosen: item.kind === 'order' && option === 'a' ? item.key : [option],
  key: item.key,
  right: option === 'a',
  took: 1000,
  session: 'id-1',
});
