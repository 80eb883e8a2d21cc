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
    expect(forecast(schedule, { now: daysOn(20), days: 3, dayOf })).toEqual([
      { day: '2026-01-21', reviews: 1 },
      { day: '2026-01-22', reviews: 1 },
      { day: '2026-01-23', reviews: 0 },
    ]);
    expect(forecast(schedule, { now: daysOn(20), days: 30, dayOf })[8]).toEqual({
      day: '2026-01-29',
      reviews: 1,
    });
    expect(forecast(schedule, { now: daysOn(20), days: 0, dayOf })).toEqual([]);
  });

  it('agrees with what is due by the end of each day', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: 120 }), (events, day) => {
        const now = daysOn(day);
        const schedule = scheduleOf(collect(events), { now, catalog: CATALOG });
        let sum = 0;
        for (const [i, { reviews }] of forecast(schedule, { now, days: 9, dayOf }).entries()) {
          sum += reviews;
          const midnight = daysOn(day + i) + 12 * 3_600_000;
          expect(dueItems(schedule, midnight - 1)).toHaveLength(sum);
        }
      }),
    );
  });
});
