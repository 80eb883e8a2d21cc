import type { Story } from '@aide-memoire/core';
import { resolve } from '$app/paths';
import { openedStory } from '#lib/opened/store.ts';
import type { StoryRef } from '#lib/story/address.ts';
import type { ToldStory } from './ask.ts';

/** As this build wrote it: see the story's `story.json`. */
interface Answer {
  readonly ok: boolean;
  readonly json: () => Promise<Story>;
}

/**
 * A story for a page that is not about it: of the shelf, else one that was opened; undefined when it is neither.
 * Rejects when one of the shelf cannot be loaded.
 */
export async function toldStory(
  id: string,
  shelf: readonly StoryRef[],
): Promise<ToldStory | undefined> {
  if (!shelf.some((story) => story.id === id)) {
    const opened = await openedStory(id).catch(() => undefined);
    return opened && { story: opened.story, isOpened: true };
  }
  const response: Answer = await fetch(resolve('/stories/[story]/story.json', { story: id }));
  if (!response.ok) throw new Error(`The story “${id}” could not be loaded.`);
  return { story: await response.json(), isOpened: false };
}
