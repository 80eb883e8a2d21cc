import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { expect, test } from 'vitest';
import { story, talk } from '#lib/testing/story.ts';
import { turningPoints } from './turning-points.ts';

test('a minute has eight turning points at most, in the order of the story, each a change', () => {
  const timeline = replay(loadStory('new-start-2023'));
  const points = turningPoints(timeline);
  expect(points).toHaveLength(8);
  const steps = points.map(({ event }) => timeline.stepOf(event.id).index);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(points.every(({ became }) => became.length > 0)).toBe(true);
  expect(points.map(({ event }) => event.id)).toContain('talk');
});

test('a story in which nothing changes has none', () => {
  expect(turningPoints(replay(story({ events: [talk()] })))).toEqual([]);
});
