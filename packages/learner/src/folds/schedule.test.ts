import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemReported, LearnerEvent, ScheduleTuned } from '../log/event.ts';
import { itemOf } from '../testing/items.ts';
import { answered, CATALOG, dayOf, daysOn, FIRST_DAY, logsTwice } from '../testing/made-events.ts';
import { play, study } from '../testing/study.ts';
import { daysBetween } from './calendar.ts';
import { collect, merge, NOTHING } from './collected.ts';
import { type Catalog, scheduleOf } from './schedule.ts';

const REF = 'treaty/when:signing';
const asks = (...key: string[]): Catalog => new Map([[REF, key]]);

const itemAfter = (events: readonly LearnerEvent[], catalog = asks('2010'), now = daysOn(10)) => {
  const item = scheduleOf(collect(events), { now, catalog }).get(REF);
  if (!item) throw new Error('The item is in no schedule.');
  return item;
};

const reported = (days: number, reason: ItemReported['reason'], key = '2010'): ItemReported => ({
  ...{ v: 1, type: 'item-reported', id: `report-${days}`, at: daysOn(days) },
  ...{ day: dayOf(daysOn(days)), story: 'treaty', item: 'when:signing', key: [key], reason },
});

const tuned = (days: number, retention: number): ScheduleTuned => ({
  ...{ v: 1, type: 'schedule-tuned', id: `tuned-${days}-${retention}`, at: daysOn(days) },
  ...{ day: dayOf(daysOn(days)), retention },
});

describe('the schedule', () => {
  it('is the same for any order, any doubles and any parts of a log', () => {
    fc.assert(
      fc.property(logsTwice, fc.integer({ min: 0, max: 200 }), ([log, parts], days) => {
        const options = { now: daysOn(days), catalog: CATALOG };
        const whole = scheduleOf(collect(log), options);
        const merged = scheduleOf(
          parts.map((part) => collect(part)).reduce(merge, NOTHING),
          options,
        );
        expect([...merged]).toEqual([...whole]);
      }),
    );
  });

  it('has every item of the catalog and every item ever answered, by name', () => {
    const log = [answered(0, { item: 'gone' }), answered(1)];
    const catalog: Catalog = new Map([
      ['z/new', ['a']],
      [REF, ['2010']],
    ]);
    const schedule = scheduleOf(collect(log), { now: daysOn(2), catalog });
    expect([...schedule].map(([ref, { state }]) => [ref, state])).toEqual([
      ['treaty/gone', 'resting'],
      [REF, 'review'],
      ['z/new', 'new'],
    ]);
  });

  it('names the story and the item, whose id may have slashes', () => {
    const catalog: Catalog = new Map([['treaty/who-said:a/b:c', ['x']]]);
    const [item] = scheduleOf(NOTHING, { now: 0, catalog }).values();
    expect(item).toMatchObject({ story: 'treaty', item: 'who-said:a/b:c' });
  });

  it('tells what was never right from what was lost', () => {
    const wrong = answered(1, { right: false });
    expect(itemAfter([wrong]).state).toBe('learning');
    expect(itemAfter([answered(0)]).state).toBe('review');
    expect(itemAfter([answered(0), wrong]).state).toBe('relearning');
  });

  it('has an item whose only answer was taken back as new', () => {
    const back: LearnerEvent = {
      ...{ v: 1, type: 'answer-taken-back', id: 'b', at: 0, day: '1970-01-01' },
      answer: 'answer-0',
    };
    expect(itemAfter([back, answered(0)]).state).toBe('new');
  });

  it('reckons the whole past by the last tuning', () => {
    const answers = [answered(0), answered(3)];
    const dueWith = (...tunings: ScheduleTuned[]) => {
      const item = itemAfter([...answers, ...tunings]);
      return 'dueOn' in item ? daysBetween(FIRST_DAY, item.dueOn) : NaN;
    };
    expect(dueWith(tuned(9, 0.7))).toBeGreaterThan(dueWith());
    expect(dueWith(tuned(9, 0.97))).toBeLessThan(dueWith());
    expect(dueWith(tuned(9, 0.97), tuned(8, 0.7))).toBe(dueWith(tuned(9, 0.97)));
    expect(dueWith(tuned(0, 0.97))).toBe(dueWith(tuned(9, 0.97)));
  });

  it('lets retrievability fall as time goes by, and to 1 at most where a clock is wrong', () => {
    const at = (days: number) => {
      const item = itemAfter([answered(1)], asks('2010'), daysOn(days));
      return 'retrievability' in item ? item.retrievability : NaN;
    };
    expect(at(0)).toBe(1);
    expect(at(4)).toBeGreaterThan(at(5));
  });
});

describe('an answer of a clock that ran ahead', () => {
  const ahead = answered(3650, { confidence: 'sure' });

  it('is left out until its time has come', () => {
    expect(itemAfter([answered(0), ahead])).toEqual(itemAfter([answered(0)]));
    expect(itemAfter([ahead]).state).toBe('new');
    expect(itemAfter([answered(0), ahead], asks('2010'), daysOn(3649))).toMatchObject({ reps: 2 });
  });

  it('counts at once where it is ahead by a day at most', () => {
    expect(itemAfter([answered(11)])).toMatchObject({ reps: 1, retrievability: 1 });
    expect(itemAfter([answered(11.25)]).state).toBe('new');
  });
});

describe('an item that the release has no more', () => {
  it('rests with what is known of it, and comes back as it was', () => {
    const log = [answered(0), answered(3)];
    const resting = itemAfter(log, new Map());
    expect(resting).toMatchObject({ state: 'resting', because: 'gone', memory: { reps: 2 } });
    expect(resting).not.toHaveProperty('due');
    expect(itemAfter(log)).toMatchObject({ state: 'review', because: 'forgetting', reps: 2 });
  });
});

describe('an item whose answer was changed', () => {
  it('is due at once, until it is answered with the new key', () => {
    expect(itemAfter([answered(9)], asks('2011'))).toMatchObject({
      because: 'changed',
      dueOn: '2026-01-10',
      reps: 1,
    });
    const corrected = answered(10, { key: ['2011'] });
    expect(itemAfter([answered(9), corrected], asks('2011'))).toMatchObject({
      because: 'forgetting',
      reps: 1,
    });
  });

  it('is changed where the same options stand in another order', () => {
    const order = answered(9, { key: ['a', 'b'] });
    expect(itemAfter([order], asks('b', 'a'))).toMatchObject({ because: 'changed' });
  });
});

describe('a reported item', () => {
  it.each(['wrong', 'given-away'] as const)('rests when it is %s', (reason) => {
    expect(itemAfter([answered(0), reported(0, reason)])).toMatchObject({
      state: 'resting',
      because: 'reported',
      memory: { reps: 1 },
    });
    // What was asked again in that session settles nothing.
    expect(itemAfter([answered(0), reported(0, reason), answered(1)]).state).toBe('resting');
    expect(itemAfter([reported(0, reason)])).toMatchObject({ state: 'resting' });
    expect(itemAfter([reported(0, reason), answered(1)]).state).toBe('resting');
    expect(itemAfter([reported(0, reason), answered(1)], asks('2011')).state).toBe('review');
  });

  it.each(['unclear', 'other'] as const)('is asked on when it is %s', (reason) => {
    expect(itemAfter([answered(0), reported(0, reason)]).state).toBe('review');
  });

  it('comes back with the correction, and stays', () => {
    const log = [answered(0), reported(1, 'wrong')];
    expect(itemAfter(log, asks('2011'))).toMatchObject({ state: 'review', because: 'changed' });
    const after = [...log, answered(2, { key: ['2011'] })];
    expect(itemAfter(after, asks('2011'))).toMatchObject({ because: 'forgetting' });
    expect(itemAfter([...after, reported(3, 'wrong', '2011')], asks('2011')).state).toBe('resting');
  });

  it('rests by the key it was reported with, whatever was answered before or after', () => {
    // The correction was asked, found wrong too, and never answered.
    const unanswered = [answered(0), reported(1, 'wrong', '2011')];
    expect(itemAfter(unanswered, asks('2011')).state).toBe('resting');
    expect(itemAfter(unanswered, asks('2012')).state).toBe('review');
    // Reported before its first answer, which came with the correction.
    const first = [reported(0, 'wrong'), answered(1, { key: ['2011'] })];
    expect(itemAfter(first, asks('2011')).state).toBe('review');
    // Reported, corrected, and never answered: it rested for ever.
    expect(itemAfter([reported(0, 'wrong')], asks('2011')).state).toBe('new');
  });

  it('rests by the key that the session asked', async () => {
    const { session, safe } = study({ items: [itemOf('one')] });
    await play(session, { type: 'REPORT', reason: 'wrong' });
    const stateWith = (...key: string[]) =>
      scheduleOf(collect(safe), { now: daysOn(1), catalog: new Map([['test/one', key]]) }).get(
        'test/one',
      )?.state;
    expect(stateWith('a')).toBe('resting');
    expect(stateWith('b')).toBe('new');
  });
});
