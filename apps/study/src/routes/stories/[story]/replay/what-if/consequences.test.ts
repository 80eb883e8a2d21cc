import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { expect, test } from 'vitest';
import { story, talk } from '#lib/testing/story.ts';
import { consequencesOf } from './consequences.ts';

const timeline = replay(loadStory('new-start-2023'));

test('what needs the event falls with it, and says so by its title', () => {
  const { fallen, steps } = consequencesOf(timeline, 'whelan-arrested');
  const [first] = fallen;
  expect(first?.events.map(({ event }) => event)).toContain('whelan-convicted');
  expect(first?.reason).toBe(
    `Could not have happened without “${timeline.stepOf('whelan-arrested').event.title}”`,
  );
  expect(steps.size).toBe(fallen.flatMap(({ events }) => events).length + 1);
  expect([...steps][0]).toBe(timeline.stepOf('whelan-arrested').index);
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
    steps: new Set([timeline.stepOf('yellen-visits').index]),
  });
});

test('an event that stays for its other moves tells which it loses', () => {
  const { dropped } = consequencesOf(timeline, 'whelan-offer-made');
  expect(dropped.map(({ reason }) => reason)).toEqual([
    'Would no longer move the American offer for Whelan',
  ]);
});

test('an event that could move nothing any more falls, with what it was about', () => {
  const events = [
    talk({ id: 'opening', moves: { meeting: 'open' } }),
    talk({ id: 'closing', moves: { meeting: 'close' } }),
  ];
  expect(consequencesOf(replay(story({ events })), 'opening').fallen).toEqual([
    {
      reason: 'Could no longer move the talk, and did nothing else',
      events: [{ event: 'closing', title: talk().title }],
    },
  ]);
});
