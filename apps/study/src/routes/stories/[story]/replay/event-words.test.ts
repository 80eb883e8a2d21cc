import { parseDate } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { detailInWords, precisionInWords } from './event-words.ts';

test('a quantity is told with its bound and unit', () => {
  const length = { label: 'the length of the talk', value: 10, unit: 'minutes' };
  expect(detailInWords(length)).toBe('10 minutes');
  expect(detailInWords({ ...length, bound: 'under' })).toBe('under 10 minutes');
  expect(
    detailInWords({ label: 'the ceiling', value: 1550, unit: 'warheads', bound: 'at-most' }),
  ).toBe('at most 1,550 warheads');
});

test.each([
  [0, '0'],
  [-2.5, '-2.5'],
  [999_999_999_999_999, '999,999,999,999,999'],
  [1e15, '1 × 10¹⁵'],
  [1.5e308, '1.5 × 10³⁰⁸'],
  [-2e-12, '-2 × 10⁻¹²'],
])('the number %d is written as one reads it', (value, words) => {
  expect(detailInWords({ label: 'the weight', value, unit: 'kg' })).toBe(`${words} kg`);
});

test('a reason and a fact are told in their own words', () => {
  expect(detailInWords({ label: 'why', because: 'policy forced it' })).toBe('policy forced it');
  expect(detailInWords({ label: 'how', text: 'standing up' })).toBe('standing up');
});

test.each([
  ['2023-03-02', undefined],
  ['2022-08', 'no day is given'],
  ['2010', 'no month is given'],
  ['2023-03-02~', 'the sources give no exact date'],
  ['2023-03-02?', 'the date is not certain'],
  ['../2023-03-02', 'when exactly is not given'],
  ['2023-03-01/2023-03-03', 'some time within'],
])('the precision of %s', (date, words) => {
  expect(precisionInWords(parseDate(date))).toBe(words);
});
