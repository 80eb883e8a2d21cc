import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { expect, test } from 'vitest';
import { story, talk } from '#lib/testing/story.ts';
import { consequencesOf } from './consequences.ts';

const timeline = replay(loadStory('new-start-2023'));

test('what needs the event falls with it, and says so by its title', () => {
  const { fallen, steps } = consequencesOf(timeline, 'whelan-arrested');
  expect(fallen.map(({ event }) => event)).toContain('whelan-convicted');
  expect(fallen[0]?.reason).toBe(
    `It could not have happened without “${timeline.stepOf('whelan-arrested').event.title}”.`,
  );
  expect(steps).toHaveLength(fallen.length + 1);
  expect(steps[0]).toBe(timeline.stepOf('whelan-arrested').index);
});

test('subjects that would stand elsewhere are told as they are and as they would be', () => {
  const { elsewhere } = consequencesOf(timeline, 'new-start-extended');
  expect(elsewhere).toEqual([
    {
      subject: 'new-start',
      name: 'New START',
      was: 'in force beyond its first term',
      would: 'in force for its first term',
    },
  ]);
});

test('an event whose removal changes nothing has no consequences but itself', () => {
  expect(consequencesOf(timeline, 'yellen-visits')).toMatchObject({
    fallen: [],
    dropped: [],
    elsewhere: [],
    steps: [timeline.stepOf('yellen-visits').index],
  });
});

test('an event that stays for its other moves tells which it loses', () => {
  const { dropped } = consequencesOf(timeline, 'whelan-offer-made');
  expect(dropped.map(({ reason }) => reason)).toEqual([
    'It stays, but what it does to the American offer for Whelan would no longer be possible.',
  ]);
});

test('an event that could move nothing any more falls, with what it was about', () => {
  const events = [
    talk({ id: 'opening', moves: { meeting: 'open' } }),
    talk({ id: 'closing', moves: { meeting: 'close' } }),
  ];
  expect(consequencesOf(replay(story({ events })), 'opening').fallen).toEqual([
    {
      event: 'closing',
      title: talk().title,
      reason: 'What it does to the talk would not be possible any more.',
    },
  ]);
});
