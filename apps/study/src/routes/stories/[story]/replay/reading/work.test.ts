import { replay, type Timeline } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { longStory } from '#lib/testing/long-story.ts';
import { announce } from '../announce.ts';
import { affairsAt } from './affairs.ts';
import type { ClockName } from './order.ts';
import { Reading } from './reading.ts';

/** A timeline that counts what is asked of it. */
function counted(length: number) {
  const timeline = replay(longStory(length));
  const asked: string[] = [];
  const counting: Timeline = new Proxy(timeline, {
    get(_, name) {
      const value: unknown = Reflect.get(timeline, name, timeline);
      asked.push(String(name));
      return typeof value === 'function' ? (value.bind(timeline) as unknown) : value;
    },
  });
  return { timeline: counting, asked };
}

/** What a step in the middle of a story asks of its timeline, once the story is read. */
function workOfStep(length: number, clock: ClockName): readonly string[] {
  const { timeline, asked } = counted(length);
  const reading = new Reading(timeline, clock);
  asked.length = 0;
  const place = length / 2;
  affairsAt(reading, place);
  announce(reading, place);
  reading.changeAfter(place);
  reading.changeBefore(place, 'meeting');
  return asked;
}

test.each(['happened', 'known'] as const)(
  'by the clock "%s" a step asks as little of 2,000 events as of 40',
  (clock) => {
    const work = workOfStep(2000, clock);
    expect(work).toEqual(workOfStep(40, clock));
    expect(work.length).toBeGreaterThan(0);
    // The log's own passes over all events, and those over a subject's whole life, are made before the first step.
    for (const pass of ['path', 'asOf', 'knownOn', 'without']) expect(work).not.toContain(pass);
  },
);
