import { replay } from '@aide-memoire/core';
import { checkStory } from '@aide-memoire/core/parse';
import { describe, expect, it } from 'vitest';
import { generatedStory, storyText } from './bench/stories.ts';

describe('a generated story', () => {
  it.each([40, 400, 2_000])('of %d events is one that a teacher could have written', (events) => {
    const story = generatedStory(events, 1);
    const checked = checkStory(storyText(story));
    expect(checked.errors).toEqual([]);
    expect(checked.warnings).toEqual([]);
    expect(checked.story).toEqual(story);
    expect(replay(story).length).toBe(events);
    expect(story.disputes.length).toBe(Math.floor(events / 8));
    expect(new Set(story.events.map(({ title }) => title)).size).toBe(events);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(generatedStory(40, 7)).toEqual(generatedStory(40, 7));
    expect(generatedStory(40, 7).events).not.toEqual(generatedStory(40, 8).events);
  });
});
