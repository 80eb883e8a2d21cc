import type { Story, StoryEvent } from '@aide-memoire/core';
import { eventOf, storyOf } from '@aide-memoire/core/testing';
import { describe, expect, it } from 'vitest';
import { ask, offered, story } from '../testing/asking.ts';

describe('what-if', () => {
  const had = (id: string, parts: Partial<StoryEvent> = {}): StoryEvent =>
    eventOf({ id, title: `The village has its ${id}`, ...parts });
  const chain = (after: readonly string[]): Story =>
    story({
      events: [
        had('well'),
        had('quarrel', { needs: ['well'] }),
        had('summons', { after }),
        had('council', { needs: ['summons'] }),
        had('fair'),
        had('dance'),
      ],
    });

  it('does not offer what follows, by whatever chain, on something that falls', () => {
    const id = 'what-if:well:quarrel';
    expect(offered('what-if', chain([]), id)).toContain('council');
    const options = offered('what-if', chain(['quarrel']), id);
    expect(options).toContain('dance');
    expect(options).not.toContain('summons');
    expect(options).not.toContain('council');
  });

  it('tells in one line why nothing more is asked of an event', () => {
    const events = [
      had('well'),
      had('quarrel', { needs: ['well'] }),
      had('feud', { needs: ['well'] }),
    ];
    expect(ask('what-if', storyOf({ events })).skipped).toHaveLength(1);
  });
});
