import { expect, test } from 'vitest';
import type { Band } from './fold.ts';
import { fitLabels, placeOf, WIDTHS } from './labels.ts';

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
const texts = (width: number, all: readonly Band[] = bands, steps = 10) =>
  fitLabels(all, steps)
    .filter(({ from }) => from <= width)
    .map(({ text }) => text);

test('steps stand evenly from one end to the other', () => {
  expect([1, 2, 3].map((step) => placeOf(step, 3))).toEqual([0, 0.5, 1]);
});

test('a single step stands where the slider does', () => {
  expect(placeOf(1, 1)).toBe(0);
});

test('all labels stand in time where there is room', () => {
  expect(texts(WIDTHS[2])).toEqual(['2010', '2021', '2 Mar', '9 Mar 2023']);
});

test('where there is none, the ends stay and then the fullest band', () => {
  expect(texts(WIDTHS[0])).toEqual(['2010', '9 Mar 2023']);
  const close = [
    band(1, 3, '2010'),
    band(4, 30, '9 Mar'),
    band(31, 40, '9'),
    band(41, 41, '10 Mar 2023'),
  ];
  expect(texts(WIDTHS[0], close, 41)).toEqual(['2010', '9 Mar', '10 Mar 2023']);
});

test('labels at the ends do not stick out', () => {
  expect(fitLabels(bands, 10).map(({ anchor }) => anchor)).toEqual([
    'start',
    'middle',
    'middle',
    'end',
  ]);
});

test('of two thousand bands no more are placed than stand side by side', () => {
  const many = Array.from({ length: 2000 }, (_, i) => band(i + 1, i + 1, '9 Mar 2023'));
  expect(texts(WIDTHS[0], many, 2000).length).toBeLessThan(4);
  expect(texts(WIDTHS[2], many, 2000).length).toBeLessThan(12);
});
