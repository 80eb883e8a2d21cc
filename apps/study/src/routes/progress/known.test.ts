import { expect, test } from 'vitest';
import { answered, catalogs, scheduleAfter } from '#lib/testing/learned.ts';
import { knownOf } from './known.ts';

test('what is known is told by subject and by kind, for all stories or for one', () => {
  const schedule = scheduleAfter(answered('treaty', 'who:signing', { confidence: 'sure' }));
  const all = knownOf(schedule, catalogs);
  expect(all.all).toMatchObject({ items: 4, known: 1 });
  expect(all.kinds.map(({ name, known, items }) => [name, known, items])).toEqual([
    ['When it was', 0, 2],
    ['Who it was', 1, 2],
  ]);
  expect(all.subjects.map(({ name, of, known }) => [name, of, known])).toEqual([
    ['The talks', 'The treaty', 1],
    ['The talks', 'The strike', 0],
  ]);
  const one = knownOf(schedule, catalogs.slice(1));
  expect(one.all).toMatchObject({ items: 2, known: 0 });
  expect(one.subjects).toMatchObject([{ name: 'The talks', items: 1 }]);
  expect(one.subjects[0]?.of).toBeUndefined();
});
