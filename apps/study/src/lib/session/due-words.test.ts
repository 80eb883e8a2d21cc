import { expect, test } from 'vitest';
import { dueInWords } from './due-words.ts';

test.each([
  ['2026-11-20', 'today'],
  ['2026-11-21', 'today'],
  ['2026-11-22', 'tomorrow'],
  ['2026-11-25', 'in 4 days'],
  ['2027-01-01', 'in 41 days'],
])('what is due on %s is due %s', (day, words) => {
  expect(dueInWords(day, '2026-11-21')).toBe(words);
});

test('a day on which clocks are changed is a day', () => {
  expect(dueInWords('2026-03-30', '2026-03-28')).toBe('in 2 days');
});
