import { browser } from '$app/env';
import { openedStory } from '#lib/opened/store.ts';
import { OPENED } from '#lib/story/address.ts';
import type { LayoutLoad } from './$types.js';

/** The story of the page, from the shelf or from what was opened; `wanted` is the id of one that is not there. */
export const load: LayoutLoad = async ({ data, params, url }) => {
  if (params.story !== OPENED) return { story: data.story, opened: undefined, wanted: undefined };
  // No page that is made beforehand knows what will be opened.
  if (!browser) return { story: undefined, opened: undefined, wanted: undefined };
  const wanted = url.searchParams.get('story') ?? '';
  const opened = await openedStory(wanted).catch(() => undefined);
  return { story: opened?.story, opened, wanted: opened ? undefined : wanted };
};
