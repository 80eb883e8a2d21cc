import { replay } from '@aide-memoire/core';
import { itemsOf } from '@aide-memoire/quiz';
import { loadStory, storyIds } from '@aide-memoire/stories';
import { catalogOf, POOL_SEED } from '#lib/questions/catalog.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

export const entries: EntryGenerator = () => storyIds().map((story) => ({ story }));

/** What the story asks: pages that ask nothing say from it what is due and what is known. */
export const GET: RequestHandler = ({ params }) => {
  const timeline = replay(loadStory(params.story));
  return Response.json(catalogOf(timeline, itemsOf(timeline, { seed: POOL_SEED })));
};
