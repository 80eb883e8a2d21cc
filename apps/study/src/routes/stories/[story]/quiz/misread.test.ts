import { loadStory } from '@aide-memoire/stories';
import { expect, test } from 'vitest';
import { misreadIn } from './misread.ts';
import { readSettings } from './settings.ts';

const story = loadStory('new-start-2023');
const fourth = story.events[3]?.id ?? '';

function misread(search: string) {
  const params = new URLSearchParams(search);
  return misreadIn(params, readSettings(params, story), story);
}
const said = (search: string) => misread(search).map((each) => each.said);
const sentence = (search: string) => misread(search)[0]?.sentence;

test.each([
  '',
  'seed=7',
  'seed=0',
  'count=10',
  'kinds=who',
  'kinds=what-next,who',
  `upto=${fourth}`,
  `about=${fourth}`,
  `about=${fourth}&upto=`,
  'sheet=yes',
  'story=of-a-file',
])('all of “%s” is understood', (search) => {
  expect(said(search)).toEqual([]);
});

test.each([
  'seed=abc',
  'seed=',
  'seed=1234567',
  'count=9999',
  'count=x',
  'kinds=riddle',
  'kinds=who,riddle',
  'kinds=',
  'upto=zzz',
  'about=zzz',
])('%s is named as it stands', (search) => {
  expect(said(search)).toEqual([search]);
});

test('what is taken instead is said', () => {
  expect(sentence('seed=abc')).toMatch(/the questions are your own/);
  expect(sentence('count=9999')).toBe(
    'The choice is between 5, 10 and 20 questions; this quiz has 10.',
  );
  expect(sentence('kinds=riddle')).toMatch(/all kinds are asked/);
  expect(sentence('kinds=who,riddle')).toMatch(/those that are will be asked/);
  expect(sentence('upto=zzz')).toMatch(/about the whole story/);
  expect(sentence(`upto=zzz&about=${fourth}`)).toMatch(/up to step 4/);
  expect(sentence('about=zzz')).toMatch(/no such event to begin with/);
});

test('all mistakes are named at once', () => {
  expect(said('seed=abc&count=9999&kinds=foo&upto=zzz&about=zzz')).toHaveLength(5);
});
