import { loadStory, storyIds } from '@aide-memoire/stories';
import { cardOf } from './card.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => ({
  cards: storyIds().map((id) => cardOf(loadStory(id))),
});
