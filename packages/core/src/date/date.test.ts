import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDate,
  dateInSentence,
  dateInWords,
  dayOf,
  isBefore,
  isExactDay,
  isoDay,
  parseDate,
  readDate,
} from './index.ts';

describe('reading a date', () => {
  it.each([
    ['2023-03-02', 'day', '2023-03-02', '2023-03-02'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2022', 'year', '2022-01-01', '2022-12-31'],
    ['2023-03-01/2023-03', 'interval', '2023-03-01', '2023-03-31'],
    ['0050-01-01', 'day', '0050-01-01', '0050-01-01'],
  ])('%s is a %s from %s to %s', (text, precision, earliest, latest) => {
    const date = parseDate(text);
    expect(date.precision).toBe(precision);
    expect([isoDay(date.earliest), isoDay(date.latest)]).toEqual([earliest, latest]);
  });

  it('knows no first day of "some time up to"', () => {
    const date = parseDate('../2023-03-02');
    expect(date.earliest).toBe(-Infinity);
    expect(isoDay(date.latest)).toBe('2023-03-02');
  });

  it.each(['2023-03-02~', '2023-03-02?', '2023-03-02%'])(
    '%s is one day, but not an exact one',
    (text) => {
      const date = parseDate(text);
      expect(date.latest).toBe(date.earliest);
      expect(isExactDay(date)).toBe(false);
    },
  );

  it.each([
    ['2023-13', 'no such month'],
    ['2023-02-30', '28 days'],
    ['yesterday', 'not a date'],
    ['2023-3-2', 'not a date'],
    ['2023-03-02/..', 'no end'],
    ['2023-03-02/', 'no end'],
    ['2023-03-02/2023-03-01', 'before it begins'],
    ['2021/2022/2023', 'more than one'],
    ['../..', 'no end'],
    ['', 'not a date'],
    ['-0044-03-15', 'not a date'],
  ])('%s is refused: %s', (text, words) => {
    const parsed = readDate(text);
    expect(parsed).toMatchObject({ ok: false, sentence: expect.stringContaining(words) as string });
    expect(() => parseDate(text)).toThrow(words);
  });

  it('counts days as the calendar does, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(dayOf(calendarDate(day))).toBe(day);
      }),
    );
    expect(dayOf({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayOf({ year: 2000, month: 3, day: 1 })).toBe(11_017);
  });
});

describe('order', () => {
  it.each([
    ['2022', '2023', true],
    ['2022-12-31', '2023', true],
    ['2022', '2022-06', false],
    ['2023-03-02', '2023-03-02', false],
    ['2023-03-02~', '2023-03-03', true],
    ['../2023-03-01', '2023-03-02', true],
    ['2023-03-01', '../2023-03-02', false],
  ])('%s before %s: %s', (a, b, before) => {
    expect(isBefore(parseDate(a), parseDate(b))).toBe(before);
  });
});

describe('words', () => {
  it.each([
    ['2023-03-02', '2 March 2023', 'on 2 March 2023'],
    ['2022-08', 'August 2022', 'in August 2022'],
    ['2010', '2010', 'in 2010'],
    ['2023-03-02~', 'about 2 March 2023', 'about 2 March 2023'],
    ['../2023-03-02', 'by 2 March 2023', 'by 2 March 2023'],
    ['../2023-03-02~', 'by about 2 March 2023', 'by about 2 March 2023'],
    ['2023-03-01/2023-03-03', 'between 1 and 3 March 2023', 'between 1 and 3 March 2023'],
    ['2023-03-01/2023-03-02', '1 or 2 March 2023', 'on 1 or 2 March 2023'],
    [
      '2023-02-28/2023-03-01',
      'between 28 February 2023 and 1 March 2023',
      'between 28 February 2023 and 1 March 2023',
    ],
    [
      '2022-08/2023-03-02',
      'between August 2022 and 2 March 2023',
      'between August 2022 and 2 March 2023',
    ],
    [
      '2023-03-01~/2023-03-02',
      'between about 1 March 2023 and 2 March 2023',
      'between about 1 March 2023 and 2 March 2023',
    ],
    ['2010?', 'perhaps 2010', 'perhaps 2010'],
    ['2010%', 'perhaps about 2010', 'perhaps about 2010'],
  ])('%s reads "%s", in a sentence "%s"', (text, words, sentence) => {
    expect(dateInWords(parseDate(text))).toBe(words);
    expect(dateInSentence(parseDate(text))).toBe(sentence);
  });
});
