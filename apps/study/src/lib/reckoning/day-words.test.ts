import { expect, test } from 'vitest';
import { untilMidnight } from './midnight.ts';
import { dayInShort, dayInWords, whenInWords } from './day-words.ts';

test('days near today have names of their own', () => {
  const near = ['2026-11-20', '2026-11-21', '2026-11-22'];
  expect(near.map((day) => whenInWords(day, '2026-11-21'))).toEqual([
    'yesterday',
    'today',
    'tomorrow',
  ]);
  expect(whenInWords('2026-11-23', '2026-11-21')).toBe('on Monday 23 November');
});

test('a year is said where it is another one', () => {
  expect(dayInWords('2027-01-01', '2026-12-30')).toBe('Friday 1 January 2027');
  expect(dayInWords('2026-01-01', '2026-12-30')).toBe('Thursday 1 January');
  expect(dayInShort('2026-11-21')).toBe('Sat 21 Nov');
});

test('the next day begins at midnight of the learner’s own clock', () => {
  expect(untilMidnight(new Date(2026, 10, 21, 23, 59, 30))).toBe(30_000);
  expect(untilMidnight(new Date(2026, 11, 31, 0, 0, 0))).toBe(86_400_000);
});
