import { loadStory, storyIds } from '@aide-memoire/stories';
import { error } from '@sveltejs/kit';
import { OPENED } from '#lib/story/address.ts';
import type { LayoutServerLoad } from './$types.js';

/** The YAML is read here, when the app is built; the browser gets the story as plain data. */
export const load: LayoutServerLoad = ({ params }) => {
  // A shell: which of the opened stories it is about, the browser finds out.
  if (params.story === OPENED) return { story: undefined };
  if (!storyIds().includes(params.story)) error(404, `There is no story "${params.story}".`);
  return { story: loadStory(params.story) };
};
