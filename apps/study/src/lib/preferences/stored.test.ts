import { afterEach, expect, test, vi } from 'vitest';
import { forgetLeftOff, leave, leftOff } from './left-off.ts';
import { readPreference, USUAL } from './preference.ts';
import { keepStored, readStored } from './stored.ts';

/** Stands in for a browser's small storage. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

const refuse = () => {
  throw new Error('Refused.');
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what is kept is read again; what is broken is as if it were not there', () => {
  vi.stubGlobal('localStorage', storage());
  expect(keepStored('a', { b: 1 })).toBe(true);
  expect(readStored('a')).toEqual({ b: 1 });
  localStorage.setItem('a', '{"b":');
  expect(readStored('a')).toBeUndefined();
});

test('where the browser refuses storage nothing is kept, and nothing breaks', () => {
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(keepStored('a', 1)).toBe(false);
  expect(readStored('a')).toBeUndefined();
  leave('treaty', { place: 'replay', words: 'the replay' });
  expect(leftOff()).toEqual([]);
});

test('a preference is read with what it cannot use as usual', () => {
  expect(readPreference(undefined)).toEqual(USUAL);
  expect(readPreference('dark')).toEqual(USUAL);
  const broken = { theme: 'dark', motion: 'more', text: 3, confidence: 'yes', keys: 0 };
  expect(readPreference(broken)).toEqual({ ...USUAL, theme: 'dark' });
  const chosen = { text: 'largest', confidence: true, keys: false } as const;
  expect(readPreference(chosen)).toEqual({ ...USUAL, ...chosen });
});

test('each story is left in one place, the last one first', () => {
  vi.stubGlobal('localStorage', storage());
  leave('treaty', { place: 'replay', step: 'signing', words: 'step 1' }, 1);
  leave('strike', { place: 'quiz', words: 'the quiz' }, 2);
  leave('treaty', { place: 'walk', words: 'the walk' }, 3);
  expect(leftOff()).toEqual([
    { story: 'treaty', place: 'walk', words: 'the walk', at: 3 },
    { story: 'strike', place: 'quiz', words: 'the quiz', at: 2 },
  ]);
  forgetLeftOff();
  expect(leftOff()).toEqual([]);
});

test('a place that this release does not know is passed over', () => {
  vi.stubGlobal('localStorage', storage());
  const known = { story: 'treaty', place: 'replay', step: 'signing', words: 'step 1', at: 1 };
  keepStored('aide-memoire.left-off', [{ ...known, place: 'cellar' }, 'treaty', null, known]);
  expect(leftOff()).toEqual([known]);
});
