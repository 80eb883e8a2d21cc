import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answered } from '../log/event.ts';
import { answered, CATALOG, daysOn, logs } from '../testing/made-events.ts';
import { collect } from './collected.ts';
import { type Described, mastery } from './mastery.ts';
import { type Catalog, scheduleOf } from './schedule.ts';

const described: Described = new Map([
  ['treaty/a', { kind: 'when', subject: 'new-start' }],
  ['treaty/b', { kind: 'when' }],
  ['strike/c', { kind: 'who', subject: 'new-start' }],
]);
const catalog: Catalog = new Map([...described.keys()].map((ref) => [ref, ['2010']]));

const masteryAfter = (events: readonly Answered[], days: number) =>
  mastery(scheduleOf(collect(events), { now: daysOn(days), catalog }), described);
const known = (events: readonly Answered[], days: number) => masteryAfter(events, days).all.known;

describe('mastery', () => {
  it('is a share of all items, by kind and by the subject of a story', () => {
    const { kind, subject, all } = masteryAfter([answered(0, { item: 'a' })], 1);
    expect(all).toEqual({ items: 3, answered: 1, known: 1, lasting: 0, share: 1 / 3 });
    expect(kind.get('when')).toEqual({ items: 2, answered: 1, known: 1, lasting: 0, share: 1 / 2 });
    expect(kind.get('who')?.share).toBe(0);
    expect([...subject].map(([ref, { share }]) => [ref, share])).toEqual([
      ['treaty/new-start', 1],
      ['strike/new-start', 0],
    ]);
  });

  it('sinks by forgetting alone', () => {
    expect(known([answered(0, { item: 'a' })], 2)).toBe(1);
    expect(known([answered(0, { item: 'a' })], 30)).toBe(0);
  });

  it.each<[string, Partial<Answered>]>([
    ['a wrong answer', { right: false }],
    ['a lucky guess', { confidence: 'guessing' }],
    ['an answer that was changed since', { key: ['2009'] }],
  ])('does not count %s', (_, parts) => {
    expect(known([answered(0, { item: 'a', ...parts })], 0)).toBe(0);
  });

  it('counts a confident error only when its correction has outlasted a night', () => {
    const error = answered(0, { item: 'a', right: false, confidence: 'sure' });
    const corrected = answered(0.1, { item: 'a' });
    expect(known([error, corrected], 0.1)).toBe(0);
    expect(known([error, corrected, answered(1, { item: 'a' })], 1)).toBe(1);
  });

  it('calls lasting what is stable for three weeks', () => {
    const events = [0, 8].map((days) => answered(days, { item: 'a', confidence: 'sure' }));
    expect(masteryAfter(events, 9).all).toMatchObject({ known: 1, lasting: 1 });
  });

  it('leaves out what rests, and is 0 where nothing is left', () => {
    const nothing = mastery(scheduleOf(collect([]), { now: 0, catalog: new Map() }), described);
    expect(nothing.all).toEqual({ items: 0, answered: 0, known: 0, lasting: 0, share: 0 });
  });

  it('never has more known than answered, nor more lasting than known', () => {
    const all: Described = new Map([...CATALOG.keys()].map((ref) => [ref, { kind: 'when' }]));
    fc.assert(
      fc.property(logs, (events) => {
        const schedule = scheduleOf(collect(events), { now: daysOn(101), catalog: CATALOG });
        const { items, answered: given, known: sure, lasting } = mastery(schedule, all).all;
        expect([items, given, sure, lasting].toSorted((a, b) => b - a)).toEqual([
          ...[items, given, sure, lasting],
        ]);
      }),
    );
  });
});
