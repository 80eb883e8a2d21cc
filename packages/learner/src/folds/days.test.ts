import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalSet, LearnerEvent } from '../log/event.ts';
import { answered, dayOf, daysOn, logsTwice } from '../testing/made-events.ts';
import { dayAfter } from './calendar.ts';
import { collect } from './collected.ts';
import { daysOf } from './days.ts';

const on = (...days: number[]): LearnerEvent[] =>
  days.map((day, i) => answered(day, { id: `a${i}` }));
const today = (days: number): string => dayOf(daysOn(days));

const goal = (days: number, answersADay: number): GoalSet => ({
  ...{ v: 1, type: 'goal-set', id: `goal-${days}`, at: daysOn(days), day: today(days) },
  answersADay,
});

describe('the days studied', () => {
  it('have their answers, and how many were right', () => {
    const log = [...on(0, 0, 2), answered(2, { id: 'w', right: false })];
    expect(daysOf(collect(log), today(2)).days).toEqual([
      { day: '2026-01-01', answers: 2, right: 2, isReached: false },
      { day: '2026-01-03', answers: 2, right: 1, isReached: false },
    ]);
  });

  it('are the learner’s own, whatever time it was in UTC', () => {
    const tokyo = { ...answered(0), day: '2026-01-02' };
    expect(daysOf(collect([tokyo]), '2026-01-02')).toMatchObject({
      days: [{ day: '2026-01-02' }],
      current: 1,
    });
  });

  it('stand in order for who flew over the date line', () => {
    const [before, after] = [
      { ...answered(1), day: '2026-01-02' },
      { ...answered(1.2), day: '2026-01-01' },
    ];
    const { days, longest } = daysOf(collect([before, after]), '2026-01-02');
    expect(days.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02']);
    expect(longest).toBe(2);
  });

  it('reach the goal that was set last by that day', () => {
    const log = [...on(0, 1, 1, 2, 2, 3), goal(1, 2), goal(3, 0)];
    const { days } = daysOf(collect(log), today(3));
    expect(days.map((day) => [day.goal, day.isReached])).toEqual([
      [undefined, false],
      [2, true],
      [2, true],
      [undefined, false],
    ]);
  });

  it('are the same for any order, any doubles and any parts of a log', () => {
    fc.assert(
      fc.property(logsTwice, ([log, parts]) => {
        expect(daysOf(collect(parts.flat()), today(50))).toEqual(daysOf(collect(log), today(50)));
      }),
    );
  });
});

describe('a streak', () => {
  it('may be longer than a call has arguments', () => {
    const log = Array.from({ length: 200_000 }, (_, i) =>
      answered(0, { id: `a${i}`, day: dayAfter('1900-01-01', i) }),
    );
    expect(daysOf(collect(log), '1900-01-01')).toMatchObject({ current: 1, longest: 200_000 });
  });

  it.each([
    [[], 0, 0, 0],
    [[0, 1, 2], 2, 3, 3],
    [[0, 1, 2], 3, 3, 3],
    [[0, 1, 2], 4, 0, 3],
    [[0, 1, 3], 3, 1, 2],
    [[30, 31, 32], 32, 3, 3],
    // A device whose clock was ahead.
    [[0, 9], 0, 1, 1],
  ])('of days %j is, on day %i, %i now and %i at most', (days, now, current, longest) => {
    expect(daysOf(collect(on(...days)), today(now))).toMatchObject({ current, longest });
  });
});
