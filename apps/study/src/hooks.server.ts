import type { Handle } from '@sveltejs/kit/hooks';
import { withWords } from '#lib/published/not-found.ts';
import { paintFirst } from '#lib/published/paint-first.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { transformPageChunk: ({ html }) => paintFirst(withWords(html)) });
