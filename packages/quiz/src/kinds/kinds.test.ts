import type { Story } from '@aide-memoire/core';
import fc from 'fast-check';
import { eventOf, legalStory, storyOf } from '@aide-memoire/core/testing';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../item.ts';
import { clashingStory } from '../testing/clashing-story.ts';
import { ask, deeds, paper, story } from '../testing/asking.ts';
import { failuresIn } from '../testing/failures.ts';

const failures = (story: Story, seed = 1): readonly string[] =>
  KINDS.flatMap((kind) => failuresIn(story, kind, seed));

describe('every question', () => {
  it('of any legal story can be proven with any of its distractors', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        expect(failures(story)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('of a story in which everything can be taken for something else can be proven as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        expect(failures(clashingStory(seed), seed)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is asked of such stories at all, of every kind', () => {
    const counts = KINDS.map((kind) => {
      const seeds = Array.from({ length: 60 }, (_, seed) => seed);
      return seeds.reduce((sum, seed) => sum + ask(kind, clashingStory(seed)).asked.length, 0);
    });
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});

describe('a story that a teacher begins', () => {
  const full = clashingStory(7);
  it.each<[string, Story]>([
    ['of no events', storyOf({})],
    ['of one event', storyOf({ events: [eventOf({ id: 'only' })] })],
    ['of one source', story({ sources: [paper('paper')] })],
    [
      'without entities',
      storyOf({ entities: [], events: deeds.map((each) => ({ ...each, by: [] })) }),
    ],
    [
      'in which everything is on one day',
      story({
        events: deeds.map((each) => ({ ...each, id: `${each.id}-too`, happened: '2023-03-01' })),
      }),
    ],
    ['without disputes', { ...full, disputes: [] }],
    ['without subjects', { ...story({}), subjects: [] }],
    [
      'without dates on its sources',
      story({ sources: [{ id: 'paper', kind: 'publication', label: 'it' }] }),
    ],
  ])('%s is asked about as far as it goes', (_, told) => {
    expect(failures(told)).toEqual([]);
  });

  it('is told why there is no question', () => {
    const told = storyOf({ events: [eventOf({ id: 'only' })] });
    for (const kind of ['when', 'who', 'known-by', 'which-source', 'not-stated'] as const) {
      expect([kind, ask(kind, told).skipped.length > 0]).toEqual([kind, true]);
    }
  });
});
