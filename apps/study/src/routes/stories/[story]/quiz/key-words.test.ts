import { expect, test } from 'vitest';
import { posedOf } from '#lib/testing/posed.ts';
import { keyInWords } from './key-words.ts';

test('one answer is its letter and its words, an order the letters in turn', () => {
  expect(keyInWords({ ...posedOf('who:a').item, key: ['b'] })).toBe('B. B');
  expect(keyInWords({ ...posedOf('order:a', { kind: 'order' }).item, key: ['c', 'a', 'b'] })).toBe(
    'C, A, B',
  );
});
