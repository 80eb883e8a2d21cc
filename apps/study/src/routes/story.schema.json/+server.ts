import { storyJsonSchema } from '@aide-memoire/core/parse';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** The schema that core publishes, for who writes a story without the repository. */
export const GET: RequestHandler = () =>
  new Response(`${JSON.stringify(storyJsonSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
