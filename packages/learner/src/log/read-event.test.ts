import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, logs } from '../testing/made-events.ts';
import { readEvent, readLog } from './read-event.ts';

const sentenceOf = (value: unknown): string => {
  const read = readEvent(value);
  return read.ok ? 'It was read.' : read.sentence;
};

describe('reading an event', () => {
  it('gives back every event as it was, through JSON too', () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const event of log) {
          expect(readEvent(event)).toEqual({ ok: true, event });
          expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, event });
        }
      }),
    );
  });

  it('keeps fields that this release does not know', () => {
    const event = { ...answered(0), mood: 'calm' };
    expect(readEvent(event)).toEqual({ ok: true, event });
  });

  it('takes a session that may tell only up to an event, which has a name', () => {
    const begun = {
      ...{ v: 1, id: 'b', at: 0, day: '1970-01-01', type: 'session-begun', session: 's' },
      items: [{ story: 'treaty', item: 'when:signing' }],
      upTo: 'signing',
    };
    expect(readEvent(begun)).toEqual({ ok: true, event: begun });
    expect(sentenceOf({ ...begun, upTo: '' })).toBe(
      'In the event "b" of type "session-begun", "upTo" must not be empty, not "".',
    );
  });

  it('takes the 21 weights of FSRS-6, and no other number of them', () => {
    const tuned = {
      ...{ v: 1, id: 't', at: 0, day: '1970-01-01', type: 'schedule-tuned', retention: 0.9 },
      weights: Array.from({ length: 21 }, () => 1),
    };
    expect(readEvent(tuned).ok).toBe(true);
    expect(sentenceOf({ ...tuned, weights: [1, 2] })).toBe(
      'In the event "t" of type "schedule-tuned", "weights" must be the 21 weights of FSRS-6, not a list of 2.',
    );
  });

  it.each([
    [undefined, 'An event is an object, not nothing.'],
    [null, 'An event is an object, not null.'],
    [[1, 2], 'An event is an object, not a list of 2.'],
    ['x', 'An event is an object, not "x".'],
    [{}, 'The event has no version: "v" is missing.'],
    [
      { ...answered(0), v: 2 },
      'The event has version 2 ("v"), and this release knows version 1: a newer release of the app can read it.',
    ],
    [{ v: '1' }, 'The event’s version, "v", is "1"; this release knows version 1.'],
  ])('refuses %j', (value, sentence) => {
    expect(sentenceOf(value)).toBe(sentence);
  });

  it.each([
    ['danced', '"danced"'],
    [undefined, 'nothing'],
    ['toString', '"toString"'],
  ])('refuses the type %s, and names those it knows', (type, words) => {
    expect(sentenceOf({ ...answered(0), type })).toBe(
      `"type" is ${words}, which is no event that this release knows: answered, answer-taken-back, item-reported, goal-set, schedule-tuned, session-begun, session-ended.`,
    );
  });

  it.each([
    [{ story: undefined }, '"story" must be a text, not nothing'],
    [{ story: 'a/b' }, '"story" must be a story’s id, which has no "/", not "a/b"'],
    [{ item: '' }, '"item" must not be empty, not ""'],
    [{ chosen: [] }, '"chosen" must not be empty, not a list of 0'],
    [{ key: ['2010', 3] }, '"key[1]" must be a text, not 3'],
    [{ right: 'yes' }, '"right" must be true or false, not "yes"'],
    [{ confidence: 'rather' }, '"confidence" must be "guessing", "unsure" or "sure", not "rather"'],
    [{ took: -1 }, '"took" must not be negative, not -1'],
    [{ took: Infinity }, '"took" must be a whole number of milliseconds, not Infinity'],
    [{ took: 0.5 }, '"took" must be a whole number of milliseconds, not 0.5'],
    [{ took: 604_800_001 }, '"took" must be milliseconds, seven days at most, not 604800001'],
    [
      { at: Date.UTC(2200, 0) },
      '"at" must be milliseconds since 1970, before year 2200, not 7258118400000',
    ],
    [{ day: '2026-01-04' }, '"day" must be the day of "at", within two days, not "2026-01-04"'],
    [{ day: '2025-12-30' }, '"day" must be the day of "at", within two days, not "2025-12-30"'],
    [{ shown: ['2010', '2010'] }, '"shown" must not name an option twice, not a list of 2'],
    [{ chosen: ['2010', '2010'] }, '"chosen" must not name an option twice, not a list of 2'],
    [{ chosen: ['2012'] }, '"chosen" must be of the options shown, not a list of 1'],
    [{ chosen: ['2011'] }, '"right" must say whether what was chosen is the key, not true'],
    [
      { right: false, chosen: ['2010'] },
      '"right" must say whether what was chosen is the key, not false',
    ],
    [
      { chosen: ['2011', '2010'], key: ['2010', '2011'] },
      '"right" must say whether what was chosen is the key, not true',
    ],
    [{ at: 1.5 }, '"at" must be a whole number, not 1.5'],
    [{ day: '2026-02-30' }, '"day" must be a day such as "2026-11-21", not "2026-02-30"'],
    [{ day: '21.11.2026' }, '"day" must be a day such as "2026-11-21", not "21.11.2026"'],
  ])('refuses an answer with %j', (parts, fault) => {
    expect(sentenceOf({ ...answered(0), ...parts })).toBe(
      `In the event "answer-0" of type "answered", ${fault}.`,
    );
  });

  it('takes a day that is elsewhere tomorrow already, or yesterday still', () => {
    expect(readEvent({ ...answered(0), day: '2026-01-02' }).ok).toBe(true);
    expect(readEvent({ ...answered(0), day: '2025-12-31' }).ok).toBe(true);
  });

  it('takes an order that was put right, and one that was not', () => {
    const order = { shown: ['b', 'a', 'c'], key: ['a', 'b', 'c'] };
    expect(readEvent(answered(0, { ...order, chosen: ['a', 'b', 'c'] })).ok).toBe(true);
    const wrong = { ...order, chosen: ['b', 'a', 'c'], right: false };
    expect(readEvent(answered(0, wrong)).ok).toBe(true);
  });

  it('asks the day to be that of the time in every type, and a report for its key', () => {
    const goal = { v: 1, id: 'g', at: 0, day: '2026-01-01', type: 'goal-set', answersADay: 5 };
    expect(sentenceOf(goal)).toContain('"day" must be the day of "at"');
    const report = { ...goal, day: '1970-01-01', type: 'item-reported', story: 's', item: 'i' };
    expect(sentenceOf({ ...report, reason: 'wrong' })).toContain('"key" is missing');
    expect(readEvent({ ...report, reason: 'wrong', key: ['a'] }).ok).toBe(true);
  });

  it('says which field is missing, in a list too', () => {
    const short = Object.entries(answered(0)).filter(([field]) => field !== 'item');
    expect(sentenceOf(Object.fromEntries(short))).toContain('"item" is missing');
    const begun = { v: 1, id: 's', at: 0, day: '1970-01-01', type: 'session-begun', session: 's' };
    expect(sentenceOf({ ...begun, items: [{ story: 'a', item: 'b' }, { story: 'a' }] })).toContain(
      '"items[1].item" is missing',
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(sentenceOf(value)).not.toBe('');
      }),
    );
  });
});

describe('reading a log', () => {
  it('reads on past an event that it cannot read', () => {
    const { events, refused } = readLog([
      { version: 1, event: answered(0) },
      { version: 2, event: { v: 2 } },
      { version: 3, event: answered(1) },
    ]);
    expect(events).toEqual([answered(0), answered(1)]);
    expect(refused).toEqual([{ version: 2, sentence: sentenceOf({ v: 2 }) }]);
  });
});
