import { isoDay, replay, type Timeline } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { describe, expect, test } from 'vitest';
import { longStory } from '#lib/testing/long-story.ts';
import { report, story, talk } from '#lib/testing/story.ts';
import { Reading } from './reading.ts';

const timelines = [replay(loadStory('new-start-2023')), replay(longStory(90))];
const placesOf = ({ length }: Reading) => Array.from({ length }, (_, i) => i + 1);
const stateAt = (reading: Reading, place: number) =>
  Object.fromEntries(
    reading.timeline.story.subjects.map(({ id }) => [id, reading.statusAt(id, place)]),
  );

describe.each(timelines)('$story.title', (timeline: Timeline) => {
  const happened = new Reading(timeline, 'happened');
  const known = new Reading(timeline, 'known');

  test('as it happened, a place is a step of the log, and stands as after it', () => {
    for (const place of placesOf(happened)) {
      expect(happened.stepAt(place).index).toBe(place);
      expect(stateAt(happened, place)).toEqual(timeline.at(place));
    }
  });

  test('as it became known, every step has one place, in the order of the days', () => {
    const steps = placesOf(known).map((place) => known.stepAt(place).index);
    expect(new Set(steps).size).toBe(timeline.length);
    const days = placesOf(known).map((place) => timeline.knownOn(known.stepAt(place).event.id));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    for (const place of placesOf(known)) {
      expect(known.placeOf(known.stepAt(place).index)).toBe(place);
    }
  });

  test('as it became known, a place stands as a reader of that day could know', () => {
    for (const place of placesOf(known)) {
      const day = timeline.knownOn(known.stepAt(place).event.id);
      expect(stateAt(known, place)).toEqual(timeline.asOf({ known: isoDay(day) }));
      const before = known.before(place);
      expect(before === 0 || timeline.knownOn(known.stepAt(before).event.id) < day).toBe(true);
    }
  });

  test('goes from change to change, of one subject or of any', () => {
    for (const reading of [happened, known]) {
      const hasChange = (place: number, subject?: string) =>
        reading
          .stepAt(place)
          .changes.some((change) => subject === undefined || change.subject === subject);
      for (const subject of [undefined, ...timeline.story.subjects.map(({ id }) => id)]) {
        const all = placesOf(reading).filter((place) => hasChange(place, subject));
        for (const place of placesOf(reading)) {
          expect(reading.changeAfter(place, subject)).toBe(all.find((other) => other > place));
          expect(reading.changeBefore(place, subject)).toBe(all.findLast((other) => other < place));
        }
      }
    }
  });
});

test('what no dated source tells comes last, and adds nothing to what was known', () => {
  const reports = [report('digest')];
  const events = [
    talk({ id: 'undated', moves: { meeting: 'hold' }, reports }),
    talk({ id: 'dated' }),
  ];
  const known = new Reading(replay(story({ events })), 'known');
  expect([1, 2].map((place) => known.stepAt(place).event.id)).toEqual(['dated', 'undated']);
  expect([known.dateAt(2), known.statusAt('meeting', 2)]).toEqual([undefined, 'unplanned']);
  expect(known.pathTo('meeting', 2)).toEqual([]);
});

test('the way taken holds the moves that count, and no others', () => {
  const [timeline] = timelines;
  if (!timeline) return;
  const reading = new Reading(timeline, 'known');
  for (const place of placesOf(reading)) {
    const day = timeline.knownOn(reading.stepAt(place).event.id);
    for (const { id } of timeline.story.subjects) {
      const counted = timeline.path(id).filter(({ event }) => timeline.knownOn(event) <= day);
      expect(reading.pathTo(id, place)).toEqual(counted);
    }
  }
});
