import { expect, test } from 'vitest';
import { choiceStore } from './choices.ts';

const ref = { id: 'a-talk', isOpened: false };
const walk = { detail: 'brief', seed: 7 } as const;

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test('choices are read as they were kept', () => {
  const storage = memory();
  const choices = { talk: 'move:meeting:call off & on', later: 'talk' };
  choiceStore(() => storage, ref, walk).keep(choices);
  expect(choiceStore(() => storage, ref, walk).read()).toEqual(choices);
});

test('another walk, or another story of that id, has its own', () => {
  const storage = memory();
  choiceStore(() => storage, ref, walk).keep({ talk: 'later' });
  expect(choiceStore(() => storage, ref, { ...walk, seed: 8 }).read()).toEqual({});
  expect(choiceStore(() => storage, ref, { ...walk, detail: 'full' }).read()).toEqual({});
  expect(choiceStore(() => storage, { ...ref, isOpened: true }, walk).read()).toEqual({});
});

test('where the browser refuses storage, nothing is kept and nothing breaks', () => {
  const refused = choiceStore(
    () => {
      throw new Error('Access is denied.');
    },
    ref,
    walk,
  );
  refused.keep({ talk: 'later' });
  expect(refused.read()).toEqual({});
});
