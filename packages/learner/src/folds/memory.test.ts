import fc from 'fast-check';
import { createEmptyCard, default_w, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '../log/event.ts';
import { answered, daysOn, FIRST_DAY } from '../testing/made-events.ts';
import { daysBetween } from './calendar.ts';
import type { Answer } from './collected.ts';
import { memoryOf, modelOf, ratingOf, retrievabilityOf } from './memory.ts';

const model = modelOf(undefined);

const memoryAfter = (...answers: readonly Answer[]) => {
  const memory = memoryOf(answers, model);
  if (!memory) throw new Error('There is no memory.');
  return memory;
};
const dueAfter = (...answers: readonly Answer[]): number =>
  daysBetween(FIRST_DAY, memoryAfter(...answers).dueOn);

const right = (days: number, confidence?: Confidence): Answer =>
  answered(days, { ...(confidence && { confidence }) });
const wrong = (days: number, confidence?: Confidence): Answer =>
  answered(days, { right: false, ...(confidence && { confidence }) });

describe('the rating of an answer', () => {
  it.each([
    [false, undefined, Rating.Again],
    [false, 'sure', Rating.Again],
    [true, 'guessing', Rating.Hard],
    [true, 'unsure', Rating.Good],
    [true, undefined, Rating.Good],
    [true, 'sure', Rating.Easy],
  ] as const)('of right %s and %s is %i', (isRight, confidence, rating) => {
    expect(ratingOf({ right: isRight, ...(confidence && { confidence }) })).toBe(rating);
  });
});

describe('the memory of an item', () => {
  it('is nothing before the first answer', () => {
    expect(memoryOf([], model)).toBeUndefined();
  });

  it('is as stable and difficult as ts-fsrs has a card of its own', () => {
    const answers = fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 60 }),
        right: fc.boolean(),
        confidence: fc.constantFrom('guessing' as const, 'unsure' as const, 'sure' as const),
      }),
      { minLength: 1, maxLength: 15 },
    );
    const theirs = fsrs({ enable_fuzz: false, enable_short_term: false });
    fc.assert(
      fc.property(answers, (given) => {
        let [day, card] = [0, createEmptyCard(new Date(daysOn(0)))];
        const ours = given.map(({ gap, ...parts }) => {
          day += gap;
          card = theirs.next(card, new Date(daysOn(day)), ratingOf(parts)).card;
          return answered(day, parts);
        });
        const memory = memoryAfter(...ours);
        expect(memory.stability).toBeCloseTo(card.stability, 8);
        expect(memory.difficulty).toBeCloseTo(card.difficulty, 8);
        expect(memory.reps).toBe(card.reps);
      }),
    );
  });

  it('is due when retrievability has fallen to the wanted retention, and not before a day', () => {
    for (const retention of [0.7, 0.8, 0.9, 0.97]) {
      const tuned = modelOf({ id: 't', at: 0, retention });
      const answers = [right(0, 'sure'), right(8, 'sure')];
      const memory = memoryOf(answers, tuned);
      if (!memory) throw new Error('There is no memory.');
      const dueOn = daysBetween(FIRST_DAY, memory.dueOn);
      const then = retrievabilityOf(memory, daysOn(8), daysOn(dueOn), tuned);
      expect(then).toBeCloseTo(retention, 1);
      expect(dueOn).toBeGreaterThanOrEqual(9);
    }
    expect(dueAfter(wrong(0))).toBe(1);
  });

  it('is reckoned with the learner’s own weights', () => {
    const weights = default_w.map((weight, i) => (i === 2 ? 9 : weight));
    const own = modelOf({ id: 't', at: 0, retention: 0.9, weights });
    expect(memoryOf([right(0)], own)?.stability).toBe(9);
  });

  it('is a sound one with any weights', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.boolean()), {
      minLength: 1,
    });
    const weights = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 21,
      maxLength: 21,
    });
    fc.assert(
      fc.property(weights, days, (own, given) => {
        const answers = given
          .toSorted(([a], [b]) => a - b)
          .map(([day, isRight]) => (isRight ? right(day) : wrong(day)));
        const memory = memoryOf(answers, modelOf({ id: 't', at: 0, retention: 0.9, weights: own }));
        expect(memory?.stability).toBeGreaterThan(0);
        expect(memory?.difficulty).toBeGreaterThanOrEqual(1);
        expect((memory?.dueOn ?? '') > (answers.at(-1)?.day ?? '')).toBe(true);
      }),
    );
  });

  it('tells days by the learner’s calendar, not by hours', () => {
    const evening = { ...right(0), at: daysOn(0.45) };
    const morning = { ...right(1), at: daysOn(0.9) };
    expect(memoryAfter(evening, morning).stability).toBe(memoryAfter(right(0), right(1)).stability);
    const sameDay = { ...right(0), id: 'again', at: daysOn(0.9) };
    expect(memoryAfter(right(0), sameDay).stability).toBe(memoryAfter(right(0)).stability);
  });

  it.each([
    ['Berlin, 23:30 before clocks go on', '2026-03-28T23:30+01:00', '2026-03-28', '2026-03-29'],
    ['Berlin, 00:30 before clocks go back', '2026-10-25T00:30+02:00', '2026-10-25', '2026-10-26'],
    ['Auckland, tomorrow already', '2026-07-01T09:00+12:00', '2026-07-01', '2026-07-02'],
    ['Los Angeles, yesterday still', '2026-07-01T20:00-07:00', '2026-07-01', '2026-07-02'],
  ])('is due on a day of the calendar, whatever clocks do: %s', (_, time, day, dueOn) => {
    expect(memoryAfter({ ...wrong(0), at: Date.parse(time), day }).dueOn).toBe(dueOn);
  });

  it('does not fail where days go back, as by a wrong clock', () => {
    const back = { ...right(9), day: '2025-12-01' };
    expect(memoryAfter(right(8), back).stability).toBe(memoryAfter(right(8)).stability);
  });

  it('lapses only after it was right', () => {
    expect(memoryAfter(wrong(0), wrong(1)).lapses).toBe(0);
    expect(memoryAfter(wrong(0), right(1), wrong(2), wrong(3), right(4), wrong(5)).lapses).toBe(2);
  });

  it('starts anew where the key changes', () => {
    const corrected = answered(30, { key: ['2011'] });
    const memory = memoryAfter(right(0, 'sure'), right(8, 'sure'), corrected);
    expect(memory).toEqual(memoryAfter(right(30)));
  });
});

describe('an error made with confidence', () => {
  it('is due at once', () => {
    expect(dueAfter(wrong(0, 'sure'))).toBe(0);
    expect(dueAfter(right(0, 'sure'), wrong(8, 'sure'))).toBe(8);
  });

  it('is due the next day once it was answered right on the same day, however stable it had been', () => {
    const long = [right(0, 'sure'), right(8, 'sure'), right(60, 'sure')];
    const again = { ...right(300), at: daysOn(300) + 60_000 };
    expect(dueAfter(...long, wrong(300), again)).toBeGreaterThan(301);
    expect(dueAfter(...long, wrong(300, 'sure'), again)).toBe(301);
  });

  it('is over when it is answered right on a later day', () => {
    expect(memoryAfter(wrong(0, 'sure'), wrong(1), right(1)).isReturning).toBe(false);
    expect(memoryAfter(wrong(0, 'sure'), right(0), wrong(1)).isReturning).toBe(true);
    expect(memoryAfter(wrong(0, 'sure'), right(0), right(1)).isReturning).toBe(false);
  });
});
