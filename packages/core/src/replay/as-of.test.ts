import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treaty } from '../machines/index.ts';
import { legalStory } from '../testing/stories.ts';
import { replay } from './replay.ts';
import { timelineOf } from './timeline-of.ts';

describe('as of a day', () => {
  it('is what a look at every event says, however far events stand from the order of their days', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const date = fc.tuple(day, day).map(([a, b]) => {
      const pad = (n: number) => `2022-01-${String(n).padStart(2, '0')}`;
      return a === b ? pad(a) : `${pad(Math.min(a, b))}/${pad(Math.max(a, b))}`;
    });
    fc.assert(
      fc.property(
        legalStory,
        fc.array(date, { minLength: 40, maxLength: 40 }),
        day,
        (story, dates, asked) => {
          const events = story.events.map((event, i) => ({
            ...event,
            happened: dates[i] ?? '2022-01-01',
          }));
          const timeline = replay({ ...story, events });
          const clock = { happened: `2022-01-${String(asked).padStart(2, '0')}` };
          const expected = Object.fromEntries(
            story.subjects.map(({ id }) => {
              const last = timeline.path(id).findLast(({ event }) => timeline.counts(event, clock));
              return [id, last?.to ?? timeline.at(0)[id]];
            }),
          );
          expect(timeline.asOf(clock)).toEqual(expected);
        },
      ),
    );
  });

  it('counts an event without a date on no day', () => {
    const timeline = timelineOf({
      subjects: [{ id: 'pact', machine: treaty }],
      events: [{ id: 'signing', moves: { pact: 'sign' } }],
    });
    expect(timeline.asOf({ happened: '9999' })).toEqual({ pact: 'negotiated' });
  });
});
