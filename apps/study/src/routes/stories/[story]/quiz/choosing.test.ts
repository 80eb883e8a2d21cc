import { KINDS } from '@aide-memoire/quiz';
import { beforeEach, expect, test } from 'vitest';
import { Choosing } from './choosing.svelte.ts';
import { USUAL, type Settings } from './settings.ts';

let kept: Settings[] = [];
let seeds = 0;
beforeEach(() => {
  kept = [];
  seeds = 0;
});
const choosing = (settings: Partial<Settings> = {}): Choosing =>
  new Choosing(
    { ...USUAL, ...settings },
    {
      makeSeed: () => (seeds += 11),
      keep: (now) => void kept.push(now),
    },
  );

test('questions of one’s own leave the address alone', () => {
  const chosen = choosing();
  chosen.count = 5;
  chosen.upTo = 'talk';
  expect(chosen.settings).toEqual({ ...USUAL, count: 5, upTo: 'talk' });
  expect(chosen.shared).toBeUndefined();
  expect(kept).toEqual([]);
});

test('the same for everybody has a seed in the address, with what was chosen before and is after', () => {
  const chosen = choosing({ about: 'talk' });
  chosen.count = 20;
  chosen.isSame = true;
  chosen.kinds = ['who', 'when'];
  const first = { ...USUAL, about: 'talk', seed: 11, count: 20 };
  expect(kept).toEqual([
    first,
    { ...first, kinds: KINDS.filter((kind) => /^who$|^when$/.test(kind)) },
  ]);
  expect(chosen.shared).toBe(kept[1]);
});

test('the way back takes the seed out, and the way there again finds the same one', () => {
  const chosen = choosing({ seed: 7 });
  chosen.isSame = false;
  chosen.isSame = true;
  expect(kept.map(({ seed }) => seed)).toEqual([undefined, 7]);
  expect(seeds).toBe(0);
});

test('without any kind there is no quiz, and the address waits for one', () => {
  const chosen = choosing({ seed: 7 });
  chosen.kinds = [];
  expect(chosen.settings).toBeUndefined();
  expect(chosen.shared).toEqual({ ...USUAL, seed: 7 });
  expect(kept).toEqual([]);
  chosen.kinds = ['who'];
  expect(kept).toEqual([{ ...USUAL, seed: 7, kinds: ['who'] }]);
  expect(chosen.settings).toBe(kept[0]);
});
