import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { expect, test } from 'vitest';
import { Reading } from '../reading/reading.ts';
import { wayOf } from './way.ts';

const timeline = replay(loadStory('new-start-2023'));
const happened = new Reading(timeline, 'happened');

test('tells the moves made so far, with their steps, and those that could come next', () => {
  const way = wayOf(happened, 'new-start', 2);
  expect(way).toMatchObject({ name: 'New START', kind: 'treaty', present: 'in-force' });
  expect(way.taken.map(({ place, move, from, to }) => [place, move, from, to])).toEqual([
    [1, 'sign', 'negotiated', 'signed'],
    [2, 'enter into force', 'signed', 'in-force'],
  ]);
  expect(way.taken[0]?.date).toBe('8 April 2010');
  expect(way.possible.map(({ move }) => move)).toEqual([
    'extend',
    'suspend',
    'expire',
    'terminate',
  ]);
});

test('a move that leaves the status as it is leads nowhere else', () => {
  const way = wayOf(happened, 'new-start', 5);
  expect(way.possible[0]).toEqual({ move: 'extend', to: undefined });
});

test('before the first move there is no way yet', () => {
  expect(wayOf(happened, 'delhi-talk', 1)).toMatchObject({ present: 'unplanned', taken: [] });
});

test('by the other clock steps have their numbers there', () => {
  const known = new Reading(timeline, 'known');
  const way = wayOf(known, 'new-start', known.length);
  expect(way.taken.map(({ place }) => known.stepAt(place).event.id)).toEqual(
    way.taken.map(({ event }) => event),
  );
});
