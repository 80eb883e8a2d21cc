import { expect, test } from 'vitest';
import { curve } from './curve.ts';

test('two points are a line', () => {
  expect(
    curve([
      [0, 0],
      [10, 20],
    ]),
  ).toBe('M0 0L10 20');
});

test('points between bend the way, which still ends at the last', () => {
  expect(
    curve([
      [0, 0],
      [10, 10],
      [0, 20],
    ]),
  ).toBe('M0 0Q10 10 0 20');
  expect(
    curve([
      [0, 0],
      [10, 10],
      [10, 20],
      [0, 30],
    ]),
  ).toBe('M0 0Q10 10 10 15Q10 20 0 30');
});

test('nothing is drawn of nothing', () => {
  expect(curve([])).toBe('');
});
