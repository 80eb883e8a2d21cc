import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerTakenBack } from '../log/event.ts';
import { answered, logsTwice } from '../testing/made-events.ts';
import { add, answersIn, collect, merge, NOTHING } from './collected.ts';

describe('what is collected of a log', () => {
  it('is the same whatever the order, the doubles and the parts', () => {
    fc.assert(
      fc.property(logsTwice, ([log, parts]) => {
        const whole = collect(log);
        expect(parts.reduce(add, NOTHING)).toEqual(whole);
        expect(parts.map((part) => collect(part)).reduce(merge, NOTHING)).toEqual(whole);
        expect(
          parts.map((part) => collect(part)).reduceRight((all, part) => merge(part, all), NOTHING),
        ).toEqual(whole);
      }),
    );
  });

  it('is the same for a log that was never sound: two different answers under one id', () => {
    const [a, b] = [answered(0, { id: 'x' }), answered(0, { id: 'x', right: false })];
    expect(collect([a, b])).toEqual(collect([b, a]));
    expect(merge(collect([a]), collect([b]))).toEqual(collect([b, a]));
  });

  it('changes nothing that was collected before', () => {
    const before = collect([answered(0)]);
    add(before, [answered(1)]);
    merge(before, collect([answered(2)]));
    expect(before).toEqual(collect([answered(0)]));
  });
});

describe('an answer taken back', () => {
  const back: AnswerTakenBack = {
    ...{ v: 1, type: 'answer-taken-back', id: 'back', at: 0, day: '2026-01-01' },
    answer: 'answer-1',
  };

  it.each([0, 1, 2].map((days) => answered(days).at))('counts no more, taken back at %i', (at) => {
    const events = [answered(0), answered(1), { ...back, at }];
    for (const order of [events, events.toReversed()]) {
      expect(answersIn(collect(order)).map(({ id }) => id)).toEqual(['answer-0']);
    }
  });
});
