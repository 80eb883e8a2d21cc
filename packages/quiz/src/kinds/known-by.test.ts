import type { Dispute, Story, StoryEvent } from '@aide-memoire/core';
import { eventOf, storyOf } from '@aide-memoire/core/testing';
import { describe, expect, it } from 'vitest';
import { idsOf, paper, report } from '../testing/asking.ts';

describe('known-by', () => {
  const out = { paper: '2023-05-01', late: '2023-05-20', weekly: '2023-05-28' };
  const known = (source: string, id: string): StoryEvent =>
    eventOf({ id, title: `There is news of ${id}`, reports: [report({ source })] });
  const told = (disputes: readonly Dispute[]): Story =>
    storyOf({
      sources: Object.entries(out).map(([id, published]) => ({ ...paper(id), published })),
      events: [
        known('paper', 'fire'),
        known('paper', 'flood'),
        known('late', 'storm'),
        known('weekly', 'frost'),
      ],
      disputes,
    });
  const over = (source: string): Dispute => ({
    id: 'cause',
    question: 'What was it?',
    about: ['storm'],
    positions: ['a', 'b'].map((id) => ({
      id,
      claim: `number ${id}`,
      moves: {},
      reports: [report({ source: id === 'a' ? source : 'late' })],
    })),
  });

  it('takes an event as known to a reader of whoever answers a question about it', () => {
    expect(idsOf('known-by', told([over('weekly')]))).toContain('known-by:storm:later');
    expect(idsOf('known-by', told([over('paper')]))).not.toContain('known-by:storm:later');
  });
});
