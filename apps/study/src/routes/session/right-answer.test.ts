import { expect, test } from 'vitest';
import { posedOf } from '#lib/testing/posed.ts';
import { rightAnswer } from './right-answer.ts';

test('it is the text of the right option, and of an order all of them as they happened', () => {
  expect(rightAnswer({ ...posedOf('who:1').item, key: ['b'] })).toEqual(['B']);
  const order = posedOf('order:1', { kind: 'order' }).item;
  expect(rightAnswer({ ...order, key: ['c', 'a', 'b'] })).toEqual(['C', 'A', 'B']);
});
