import { loadStory } from '@aide-memoire/stories';
import { replay } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { anySeed, readSettings, USUAL, writeSettings, type Settings } from './settings.ts';

const timeline = replay(loadStory('new-start-2023'));
const event = timeline.step(5).event.id;
const read = (search: string): Settings => readSettings(new URLSearchParams(search), timeline);

test.each<Partial<Settings>>([
  {},
  { seed: 7 },
  { seed: 0, count: 5 },
  { count: 20, kinds: ['who', 'what-next'] },
  { seed: 12, upTo: event },
  { about: event, upTo: event },
  { about: event, upTo: timeline.step(9).event.id },
])('%j goes into the address and comes back', (some) => {
  const settings = { ...USUAL, ...some };
  expect(read(writeSettings(settings))).toEqual(settings);
});

test('what is as usual leaves the address short', () => {
  expect(writeSettings({ ...USUAL, seed: 7 })).toBe('seed=7');
  expect(writeSettings({ ...USUAL, kinds: ['when', 'who'] })).toBe('kinds=when,who');
});

test.each([
  'seed=x',
  'seed=-1',
  'seed=1.5',
  'count=7',
  'kinds=riddle',
  'upto=no-such',
  'about=no-such',
])('%s is as usual', (search) => {
  expect(read(search)).toEqual(USUAL);
});

test('who asks about an event has read no further', () => {
  expect(read(`about=${event}`)).toMatchObject({ about: event, upTo: event });
});

test('a seed that nobody chose can be read back', () => {
  for (const random of [0, 0.5, 0.999_999_999]) {
    const seed = anySeed(() => random);
    expect(read(`seed=${seed}`).seed).toBe(seed);
  }
});
