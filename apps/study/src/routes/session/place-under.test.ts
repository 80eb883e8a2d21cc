import { expect, test } from 'vitest';
import { placeUnder } from './place-under.ts';

/** A flat row, a tall one and two flat ones, with gaps of 10. */
const rows = [
  { top: 0, height: 40 },
  { top: 50, height: 100 },
  { top: 160, height: 40 },
  { top: 210, height: 40 },
];
const places = (from: number, ...far: readonly number[]) =>
  far.map((by) => placeUnder(rows, from, by));

test('a row that is not moved far stays', () => {
  expect(places(0, 0, 60, -500)).toEqual([0, 0, 0]);
});

test('a row passes those whose middle its edge has come over', () => {
  expect(places(0, 61, 139, 141, 9999)).toEqual([1, 1, 2, 3]);
  expect(places(3, -29, -31, -109, -111, -9999)).toEqual([3, 2, 2, 1, 0]);
});

test('a tall one passes a flat one as soon as it should, too', () => {
  expect(places(1, 29, 31, -29, -31)).toEqual([1, 2, 1, 0]);
});
