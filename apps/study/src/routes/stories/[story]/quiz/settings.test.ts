import { loadStory } from '@aide-memoire/stories';
import { expect, test } from 'vitest';
import { readSettings, USUAL, writeSettings, type Settings } from './settings.ts';

const story = loadStory('new-start-2023');
const [event = '', later = ''] = story.events.slice(4, 6).map(({ id }) => id);
const read = (search: string): Settings => readSettings(new URLSearchParams(search), story);
const written = (settings: Settings): string =>
  Object.entries(writeSettings(settings))
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('&');

test.each<Partial<Settings>>([
  {},
  { seed: 7 },
  { seed: 0, count: 5 },
  { count: 20, kinds: ['who', 'what-next'] },
  { seed: 12, upTo: event },
  { about: event, upTo: event },
  { about: event, upTo: later },
  { about: event, upTo: undefined },
])('%j goes into the address and comes back', (some) => {
  const settings = { ...USUAL, ...some };
  expect(read(written(settings))).toEqual(settings);
});

test('what is as usual leaves the address short', () => {
  expect(written({ ...USUAL, seed: 7 })).toBe('seed=7');
  expect(written({ ...USUAL, kinds: ['when', 'who'] })).toBe('kinds=when,who');
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
