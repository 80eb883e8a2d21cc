import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventOf, legalStory, storyOf } from '../testing/stories.ts';
import { replay } from './replay.ts';

const timeline = replay(
  storyOf({
    events: [
      eventOf({ id: 'early', happened: '2022' }),
      eventOf({ id: 'morning' }),
      eventOf({ id: 'noon', needs: ['morning'] }),
      eventOf({ id: 'aside' }),
      eventOf({ id: 'evening', after: ['noon'] }),
      eventOf({ id: 'some-time', happened: '2023', after: ['evening'] }),
      eventOf({ id: 'by-then', happened: '../2023-12-31' }),
      eventOf({ id: 'late', happened: '2024-01-01' }),
    ],
  }),
);

it.each([
  ['early', 'morning', true, 'disjoint dates'],
  ['morning', 'early', false, 'the wrong way round'],
  ['morning', 'noon', true, 'needed'],
  ['morning', 'evening', true, 'a chain of needs and after'],
  ['morning', 'aside', false, 'same day and nothing said'],
  ['aside', 'evening', false, 'the order of the file proves nothing'],
  ['early', 'some-time', true, 'disjoint from what it came after'],
  ['aside', 'some-time', false, 'the year holds the day'],
  ['by-then', 'late', true, 'up to the day before'],
  ['early', 'by-then', false, 'no first day'],
  ['noon', 'noon', false, 'itself'],
])('%s before %s: %s (%s)', (a, b, before) => {
  expect(timeline.isProvablyBefore(a, b)).toBe(before);
});

it('orders whatever story so that no two events come each before the other', () => {
  fc.assert(
    fc.property(legalStory, (story) => {
      const replayed = replay(story);
      for (const a of story.events) {
        for (const b of story.events) {
          const both =
            replayed.isProvablyBefore(a.id, b.id) && replayed.isProvablyBefore(b.id, a.id);
          expect(both).toBe(false);
        }
      }
    }),
    { numRuns: 30 },
  );
});
