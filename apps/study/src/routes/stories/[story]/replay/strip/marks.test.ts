import { expect, test } from 'vitest';
import type { Band } from './fold.ts';
import { drawMarks, MOST_MARKS } from './marks.ts';

const moves = (path: string): number => path.split('M').length - 1;
const everySecond = (length: number) =>
  Array.from({ length: Math.floor(length / 2) }, (_, i) => 2 * (i + 1));
const band = (first: number, folded: boolean): Band => ({ first, last: first, label: '', folded });

test('every event has a mark, one that changed something another than one that did not', () => {
  const marks = drawMarks(45, everySecond(45), []);
  expect([moves(marks.changes), moves(marks.others), marks.bins]).toEqual([22, 23, '']);
});

test('past one mark a pixel, marks are binned, as many at 2,000 events as at 20,000', () => {
  const drawn = (length: number) => drawMarks(length, everySecond(length), []);
  expect(moves(drawn(MOST_MARKS).others)).toBe(MOST_MARKS / 2);
  expect(drawn(2000).others + drawn(2000).changes).toBe('');
  expect(moves(drawn(2000).bins)).toBe(moves(drawn(20_000).bins));
});

test('dead time is folded, and days are kept apart where there is room', () => {
  const bands = [band(1, false), band(2, true), band(3, false)];
  expect(drawMarks(3, [], bands)).toMatchObject({ folds: [0.25], days: [0.75] });
  expect(drawMarks(200, [], bands).days).toEqual([]);
});

test('folds that would touch are one', () => {
  const bands = Array.from({ length: 2000 }, (_, i) => band(i + 1, true));
  expect(drawMarks(2000, [], bands).folds.length).toBeLessThanOrEqual(40);
});

test('one event stands where the slider does', () => {
  expect(drawMarks(1, [1], [band(1, false)]).changes).toBe('M0 16h0');
});
