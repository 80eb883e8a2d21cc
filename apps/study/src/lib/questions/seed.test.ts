import { expect, test } from 'vitest';
import { anySeed, readSeed } from './seed.ts';

test('a seed that nobody chose can stand in an address', () => {
  for (const random of [0, 0.5, 0.999_999_999]) {
    const seed = anySeed(() => random);
    expect(readSeed(String(seed))).toBe(seed);
  }
});

test.each([null, '', 'x', '-1', '1.5', '1234567'])('%o is no seed', (text) => {
  expect(readSeed(text)).toBeUndefined();
});
