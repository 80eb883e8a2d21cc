import { collect, type LearnerEvent } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { goalOn } from './goal.ts';

test('the goal of a day is the last one set by its end', () => {
  const goal = (id: string, day: string, hour: number, answersADay: number): LearnerEvent => ({
    v: 1,
    type: 'goal-set',
    id,
    at: Date.parse(day) + hour * 3_600_000,
    day,
    answersADay,
  });
  const goals = collect([
    goal('c', '2026-11-20', 9, 20),
    goal('b', '2026-11-20', 8, 5),
    goal('a', '2026-11-22', 8, 0),
  ]);
  expect(goalOn(goals, '2026-11-19')).toBe(0);
  expect(goalOn(goals, '2026-11-20')).toBe(20);
  expect(goalOn(goals, '2026-11-21')).toBe(20);
  expect(goalOn(goals, '2026-11-22')).toBe(0);
});
