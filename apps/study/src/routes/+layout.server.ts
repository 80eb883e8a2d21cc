import { loadStory, storyIds } from '@aide-memoire/stories';
import type { StoryRef } from '#lib/story/address.ts';
import type { LayoutServerLoad } from './$types.js';

/** The stories of the shelf, for every page that speaks of them. */
export const load: LayoutServerLoad = () => ({
  shelf: storyIds().map((id): StoryRef => {
    const { title, language } = loadStory(id);
    return { id, title, language, isOpened: false };
  }),
});
