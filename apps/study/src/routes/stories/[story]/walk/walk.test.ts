import { replay } from '@aide-memoire/core';
import { type Scene, walkthrough } from '@aide-memoire/quiz';
import { expect, test } from 'vitest';
import { story, talk } from '#lib/testing/story.ts';
import type { Choices } from './choices.ts';
import { Walk } from './walk.svelte.ts';

const days = ['one', 'two', 'three', 'four', 'five', 'six'];
const events = days.map((id, i) =>
  talk({ id, happened: `2023-03-0${i + 1}`, title: `Talk number ${id}` }),
);
const scenes = walkthrough(replay(story({ events })), { seed: 1, detail: 'full' });

const rightOf = ({ key }: Scene): string => key[0] ?? '';
const wrongOf = ({ options, key }: Scene): string =>
  options.find(({ id }) => !key.includes(id))?.id ?? '';

function walkWith(kept: Choices = {}) {
  const saved: Choices[] = [];
  const walk = new Walk(scenes, { read: () => kept, keep: (choices) => saved.push(choices) });
  const take = (optionOf: (scene: Scene) => string): void => {
    if (walk.scene) walk.choose(optionOf(walk.scene));
    walk.check();
    walk.proceed();
  };
  return { walk, saved, take };
}

test('there are scenes to walk through', () => {
  expect(scenes.length).toBeGreaterThan(2);
});

test('a choice may change until it is checked, and not after', () => {
  const { walk } = walkWith();
  const [scene] = scenes;
  if (!scene) throw new Error('There is no scene.');
  walk.choose(wrongOf(scene));
  walk.choose('no such option');
  walk.choose(rightOf(scene));
  expect([walk.chosen, walk.checked]).toEqual([rightOf(scene), undefined]);
  expect(walk.check()).toBe(true);
  walk.choose(wrongOf(scene));
  expect(walk.checked).toBe(rightOf(scene));
  expect(walk.foresaw(scene)).toBe(true);
  expect(walk.check()).toBe(false);
});

test('one goes on only after the check, and checks only a choice', () => {
  const { walk } = walkWith();
  walk.proceed();
  expect(walk.check()).toBe(false);
  expect(walk.position).toBe(0);
});

test('at the end it says how many were foreseen of those checked', () => {
  const { walk, take } = walkWith();
  take(rightOf);
  while (walk.scene) take(wrongOf);
  expect(walk.tally).toEqual({ checked: scenes.length, foreseen: 1 });
});

test('kept choices come back, each with its scene; what is no option does not', () => {
  const [first, second] = scenes;
  if (!first || !second) throw new Error('There are no two scenes.');
  const { walk } = walkWith({ [first.event]: wrongOf(first), [second.event]: 'no such option' });
  walk.open({ scene: first.event });
  expect(walk.checked).toBe(wrongOf(first));
  walk.open({ scene: second.event });
  expect(walk.checked).toBeUndefined();
});

test('every check is kept', () => {
  const { saved, take } = walkWith();
  take(rightOf);
  take(rightOf);
  expect(saved.map((choices) => Object.keys(choices).length)).toEqual([1, 2]);
});

test('it begins where one left off, and anew after the end', () => {
  const { walk, take, saved } = walkWith();
  take(rightOf);
  walk.open('end');
  expect(walk.scene).toBeUndefined();
  walk.begin();
  expect(walk.position).toBe(1);
  while (walk.scene) take(rightOf);
  walk.begin();
  expect([walk.position, walk.checked, walk.tally.checked]).toEqual([0, undefined, 0]);
  expect(saved.at(-1)).toEqual({});
});

test('a scene that is not there leads to the first that is not checked', () => {
  const { walk, take } = walkWith();
  take(rightOf);
  walk.open({ scene: 'nowhere' });
  expect(walk.position).toBe(1);
});
