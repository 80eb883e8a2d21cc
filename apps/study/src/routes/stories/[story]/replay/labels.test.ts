import { expect, test } from 'vitest';
import type { Band } from './fold.ts';
import { fitLabels, placeOf } from './labels.ts';

const band = (first: number, last: number, label: string): Band => ({
  first,
  last,
  label,
  folded: false,
});
const bands = [
  band(1, 1, '2010'),
  band(2, 2, '2021'),
  band(3, 9, '2 Mar'),
  band(10, 10, '9 Mar 2023'),
];
const texts = (width: number) => fitLabels(bands, 10, width).map(({ text }) => text);

test('steps stand evenly from one end to the other', () => {
  expect([1, 2, 3].map((step) => placeOf(step, 3))).toEqual([0, 0.5, 1]);
  expect(placeOf(1, 1)).toBe(0.5);
});

test('all labels stand in time where there is room', () => {
  expect(texts(1000)).toEqual(['2010', '2021', '2 Mar', '9 Mar 2023']);
});

test('where there is none, the ends stay and then the fullest band', () => {
  expect(texts(300)).toEqual(['2010', '2 Mar', '9 Mar 2023']);
  expect(texts(150)).toEqual(['2010', '9 Mar 2023']);
});

test('labels at the ends do not stick out', () => {
  expect(fitLabels(bands, 10, 1000).map(({ anchor }) => anchor)).toEqual([
    'start',
    'middle',
    'middle',
    'end',
  ]);
});
