import type { Result } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { posedOf } from '#lib/testing/posed.ts';
import { kindRows, subjectRows } from './rows.ts';

const tally = { items: 1, atOnce: 1, later: 0, missed: 0, unanswered: 0 };
const result: Result = {
  ...tally,
  byKind: [
    { ...tally, kind: 'who' },
    { ...tally, kind: 'when', items: 3 },
  ],
  bySubject: [{ ...tally, story: 'talks', subject: 'treaty' }],
  again: [],
};
const treaty = posedOf('who:a', { subject: 'treaty' });

test('kinds have the names that a learner picks them by, the most asked first', () => {
  expect(kindRows(result).map(({ name }) => name)).toEqual(['When it was', 'Who it was']);
});

test('a subject has its name, with its story only where there are several', () => {
  expect(subjectRows(result, [treaty])[0]?.name).toBe('The treaty');
  const other = posedOf('who:b', { story: 'trial' });
  expect(subjectRows(result, [treaty, other])[0]?.name).toBe('The treaty (About talks)');
});

test('what was not answered is not counted', () => {
  const byKind = [
    { ...tally, kind: 'who', items: 4, unanswered: 2 } as const,
    { ...tally, kind: 'when', atOnce: 0, unanswered: 1 } as const,
  ];
  expect(kindRows({ ...result, byKind })).toEqual([{ name: 'Who it was', answered: 2, atOnce: 1 }]);
});
