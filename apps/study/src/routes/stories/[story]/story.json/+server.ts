import { loadStory, storyIds } from '@aide-memoire/stories';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

export const entries: EntryGenerator = () => storyIds().map((story) => ({ story }));

/** The story as plain data, for a page that is not about it and has questions made from it all the same. */
export const GET: RequestHandler = ({ params }) => Response.json(loadStory(params.story));
