import { expect, test } from 'vitest';
import { type Asked, interleaved } from './interleave.ts';

/** `a1` is an item of story a and of kind 1. */
const items = (words: string): readonly Asked[] =>
  words.split(' ').map((word) => ({ story: word.charAt(0), kind: word.slice(1) }));
const mixed = (words: string): string =>
  interleaved(items(words))
    .map(({ story, kind }) => `${story}${kind}`)
    .join(' ');
const clashes = (of: readonly Asked[], what: keyof Asked): number =>
  of.filter((item, i) => item[what] === of[i - 1]?.[what]).length;

test('stays as it is where neighbours differ already', () => {
  expect(mixed('a1 b2 a3 b4')).toBe('a1 b2 a3 b4');
  expect(interleaved([])).toEqual([]);
});

test('puts another story between two items of one', () => {
  expect(mixed('a1 a2 b3 b4')).toBe('a1 b3 a2 b4');
});

test('begins with the most urgent, and goes on with the most urgent that differs', () => {
  expect(mixed('a1 a2 b1 c2 b3 c4')).toBe('a1 c2 b1 a2 b3 c4');
});

test('within one story lets kinds differ', () => {
  expect(mixed('a1 a1 a2 a2')).toBe('a1 a2 a1 a2');
});

test('spares the other stories for the one that has the most', () => {
  expect(mixed('b1 c1 a2 a2 a2')).toBe('a2 b1 a2 c1 a2');
});

test('loses nothing, and never lets a story follow on itself where that can be avoided', () => {
  let state = 7;
  const below = (n: number) => (state = (state * 48_271) % 2_147_483_647) % n;
  for (let run = 0; run < 500; run++) {
    const urgent = Array.from({ length: 1 + below(15) }, (_, i) => ({
      story: 'abc'.charAt(below(3)),
      kind: String(below(4)),
      i,
    }));
    const order = interleaved(urgent);
    expect(order.toSorted((a, b) => a.i - b.i)).toEqual(urgent);
    const most = Math.max(
      ...Map.groupBy(urgent, ({ story }) => story)
        .values()
        .map((s) => s.length),
    );
    expect(clashes(order, 'story')).toBe(Math.max(0, 2 * most - urgent.length - 1));
  }
});
