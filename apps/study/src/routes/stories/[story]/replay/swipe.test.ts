import { expect, test } from 'vitest';
import { swipeOf } from './swipe.ts';

const from = { x: 200, y: 300 };

test.each([
  ['far to the left', { x: 120, y: 310 }, 'left'],
  ['far to the right', { x: 290, y: 290 }, 'right'],
  ['a tap', { x: 203, y: 301 }, undefined],
  ['a scroll', { x: 150, y: 500 }, undefined],
  ['between the two', { x: 130, y: 360 }, undefined],
])('%s', (_, to, way) => {
  expect(swipeOf(from, to)).toBe(way);
});
