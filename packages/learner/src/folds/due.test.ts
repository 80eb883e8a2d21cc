import { replay } from '@aide-memoire/core';
import { composeSession, itemsOf } from '@aide-memoire/quiz';
import { loadStory } from '@aide-memoire/stories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../log/event.ts';
import { answered, CATALOG, dayOf, daysOn, logs } from '../testing/made-events.ts';
import { collect, NOTHING, refOf } from './collected.ts';
import { asked, awake, due, dueItems } from './due.ts';
import { type Catalog, scheduleOf } from './schedule.ts';

const catalog: Catalog = new Map(
  ['changed', 'confident', 'fading', 'fresh', 'old', 'never'].map((item) => [
    `treaty/${item}`,
    ['2010'],
  ]),
);
const log = [
  answered(0, { id: 'a', item: 'old' }),
  answered(1, { id: 'b', item: 'fading' }),
  answered(1, { id: 'c', item: 'gone' }),
  answered(9, { id: 'd', item: 'changed', key: ['2009'] }),
  answered(9, { id: 'e', item: 'confident', right: false, confidence: 'sure' }),
  answered(9.5, { id: 'f', item: 'fresh' }),
];
const now = daysOn(10);
const today = dayOf(now);
const schedule = scheduleOf(collect(log), { now, catalog });

describe('what is due', () => {
  it('begins with changed answers, then confident errors, then what is forgotten soonest', () => {
    expect(due(schedule, today)).toEqual(['changed', 'confident', 'old', 'fading']);
    expect(due(schedule, dayOf(daysOn(30)))).toEqual([
      'changed',
      'confident',
      'old',
      'fading',
      'fresh',
    ]);
  });

  it('is the same at any hour of the day', () => {
    const evening = { ...answered(9, { right: false }), at: daysOn(9.4) };
    const only: Catalog = new Map([['treaty/when:signing', ['2010']]]);
    const early = scheduleOf(collect([evening]), { now: daysOn(9.6), catalog: only });
    expect(due(early, '2026-01-10')).toEqual([]);
    expect(due(early, '2026-01-11')).toEqual(['when:signing']);
  });

  it('is of one story where one is named', () => {
    const other = collect([...log, answered(0, { id: 'g', story: 'strike', item: 'old' })]);
    const both = scheduleOf(other, {
      now,
      catalog: new Map([...catalog, ['strike/old', ['2010']]]),
    });
    expect(due(both, today, 'strike')).toEqual(['old']);
    expect(due(both, today)).toHaveLength(4);
    expect(dueItems(both, today)).toHaveLength(5);
  });

  it('never has what rests or is new, and always what time has run out for', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: 200 }), (events, days) => {
        const all = scheduleOf(collect(events), { now: daysOn(days), catalog: CATALOG });
        const then = dayOf(daysOn(days));
        const dueRefs = new Set(dueItems(all, then).map(({ ref }) => ref));
        for (const [ref, item] of all) {
          expect(dueRefs.has(ref)).toBe('dueOn' in item && item.dueOn <= then);
        }
      }),
    );
  });
});

describe('what was asked', () => {
  it('has the item asked last at the end, and each once', () => {
    const again = [...log, answered(20, { id: 'z', item: 'old' })];
    expect(asked(collect(again.toReversed()))).toEqual([
      ...['fading', 'gone', 'changed', 'confident', 'fresh', 'old'],
    ]);
    expect(asked(collect(log), 'strike')).toEqual([]);
    expect(asked(NOTHING)).toEqual([]);
  });
});

describe('a session', () => {
  const pool = itemsOf(replay(loadStory('new-start-2023')), { seed: 1 });
  const asks = new Map(pool.map(({ story, id, key }) => [refOf({ story, item: id }), key]));

  it('is composed of what is due first, and of nothing that rests', () => {
    // From one end of the story and the other, so that neither gives the other away.
    const apart = [pool[0], pool.at(-1), pool[9]].filter((item) => item !== undefined);
    const [one, two, three] = apart.map(({ story, id, key }, i) =>
      answered(i, { story, item: id, key, right: false, chosen: ['another'] }),
    );
    if (!one || !two || !three) throw new Error('The pool is too small.');
    const report: LearnerEvent = {
      ...{ v: 1, type: 'item-reported', id: 'r', at: three.at, day: three.day },
      ...{ story: three.story, item: three.item, key: three.key, reason: 'wrong' },
    };
    const collected = collect([one, two, three, report]);
    const then = scheduleOf(collected, { now, catalog: asks });
    const session = composeSession(awake(pool, then), {
      ...{ seed: 1, count: 2 },
      due: due(then, today),
      asked: asked(collected),
    });
    expect(new Set(session.map(({ id }) => id))).toEqual(new Set([one.item, two.item]));
    expect(awake(pool, then)).toHaveLength(pool.length - 1);
  });
});

describe('what is awake', () => {
  it('leaves out of a pool what rests', () => {
    const pool = ['gone', 'fresh', 'never'].map((id) => ({ story: 'treaty', id }));
    expect(awake(pool, schedule).map(({ id }) => id)).toEqual(['fresh', 'never']);
  });
});
