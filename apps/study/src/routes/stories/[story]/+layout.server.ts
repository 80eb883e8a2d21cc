import { loadStory, storyIds } from '@aide-memoire/stories';
import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types.js';

/** The YAML is read here, when the app is built; the browser gets the story as plain data. */
export const load: LayoutServerLoad = ({ params }) => {
  if (!storyIds().includes(params.story)) error(404, `There is no story "${params.story}".`);
  return { story: loadStory(params.story) };
};
