import type { StudyDay } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { weeksOf } from './weeks.ts';

const studied = (day: string, answers: number, isReached = false): StudyDay => ({
  day,
  answers,
  right: answers,
  isReached,
});

test('a week is from Monday to Sunday; this one comes first and ends today', () => {
  const weeks = weeksOf([], '2026-11-21', 2);
  expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-16', '2026-11-09']);
  expect(weeks.map(({ days }) => days.length)).toEqual([6, 7]);
  expect(weeks[0]?.days.at(-1)?.day).toBe('2026-11-21');
  expect(weeksOf([], '2026-11-22', 1)[0]?.monday).toBe('2026-11-16');
  expect(weeksOf([], '2026-11-23', 1)[0]?.days).toHaveLength(1);
});

test('a month is named where it begins, also across a year', () => {
  const weeks = weeksOf([], '2027-01-03', 6);
  expect(weeks.map(({ month }) => month)).toEqual([
    'Jan',
    undefined,
    undefined,
    undefined,
    'Dec',
    undefined,
  ]);
});

test('the more answers, the higher the level', () => {
  const answers = [1, 4, 5, 10, 19, 20];
  const days = answers.map((n, i) => studied(`2026-11-${16 + i}`, n, n >= 10));
  const [week] = weeksOf(days, '2026-11-22', 1);
  expect(week?.days.map(({ level }) => level)).toEqual([1, 1, 2, 3, 3, 4, 0]);
  expect(week?.days.map(({ isReached }) => isReached)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
    false,
  ]);
});
