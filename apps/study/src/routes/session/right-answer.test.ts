import { expect, test } from 'vitest';
import { posedOf } from '#lib/testing/posed.ts';
import { rightAnswer } from './right-answer.ts';

const texts = (item: Parameters<typeof rightAnswer>[0]) =>
  rightAnswer(item).map(({ text }) => text);

test('it is the right option, and of an order all of them as they happened', () => {
  expect(texts({ ...posedOf('who:1').item, key: ['b'] })).toEqual(['B']);
  const order = posedOf('order:1', { kind: 'order' }).item;
  expect(texts({ ...order, key: ['c', 'a', 'b'] })).toEqual(['C', 'A', 'B']);
});
