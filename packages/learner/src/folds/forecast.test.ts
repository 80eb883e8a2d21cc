import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, CATALOG, dayOf, daysOn, logs } from '../testing/made-events.ts';
import { collect } from './collected.ts';
import { dueItems } from './due.ts';
import { forecast } from './forecast.ts';
import { scheduleOf } from './schedule.ts';

describe('the forecast', () => {
  it('has what is overdue on the first day, and the rest on the day it is due', () => {
    const catalog = new Map([
      ['treaty/old', ['2010']],
      ['treaty/error', ['2010']],
      ['treaty/easy', ['2010']],
      ['treaty/new', ['2010']],
    ] as const);
    const log = [
      answered(0, { id: 'a', item: 'old' }),
      answered(20, { id: 'b', item: 'error', right: false }),
      answered(20, { id: 'c', item: 'easy', confidence: 'sure' }),
    ];
    const schedule = scheduleOf(collect(log), { now: daysOn(20), catalog });
    const today = dayOf(daysOn(20));
    expect(forecast(schedule, { today, days: 3 })).toEqual([
      { day: '2026-01-21', reviews: 1 },
      { day: '2026-01-22', reviews: 1 },
      { day: '2026-01-23', reviews: 0 },
    ]);
    expect(forecast(schedule, { today, days: 30 })[8]).toEqual({
      day: '2026-01-29',
      reviews: 1,
    });
    expect(forecast(schedule, { today, days: 0 })).toEqual([]);
  });

  it('agrees with what is due on each day', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: 120 }), (events, day) => {
        const now = daysOn(day);
        const schedule = scheduleOf(collect(events), { now, catalog: CATALOG });
        let sum = 0;
        for (const [i, { reviews }] of forecast(schedule, {
          today: dayOf(now),
          days: 9,
        }).entries()) {
          sum += reviews;
          expect(dueItems(schedule, dayOf(daysOn(day + i)))).toHaveLength(sum);
        }
      }),
    );
  });
});
