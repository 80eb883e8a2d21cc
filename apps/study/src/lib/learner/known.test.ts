import type { LearnerEvent } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { KnownEvents } from './known.svelte.ts';

const event = (id: string): LearnerEvent => ({
  ...{ v: 1, id, at: 0, day: '1970-01-01', type: 'goal-set' },
  answersADay: 5,
});
const [one, two, three] = [event('one'), event('two'), event('three')];

test('what is not safe yet is known all the same, each event once', () => {
  const known = new KnownEvents();
  known.see([one]);
  known.add([two]);
  known.add([two, three]);
  expect(known.events).toEqual([one, two, three]);
  // The log told of it before the save was heard to succeed.
  known.see([one, two]);
  expect(known.events).toEqual([one, two, three]);
  known.settle([two]);
  expect(known.unsaved).toEqual([three]);
});

test('nobody has to reckon again while nothing has changed', () => {
  const known = new KnownEvents();
  known.see([one, two]);
  const before = known.events;
  known.see([one, two]);
  expect(known.events).toBe(before);
  known.see([one, two, three]);
  expect(known.events).toEqual([one, two, three]);
});

test('a log that was erased is known no more', () => {
  const known = new KnownEvents();
  known.see([one, two]);
  known.see([]);
  expect(known.events).toEqual([]);
});
