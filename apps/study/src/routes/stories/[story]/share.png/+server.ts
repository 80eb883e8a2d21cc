import { loadStory, storyIds } from '@aide-memoire/stories';
import { isPublished } from '#lib/published/address.ts';
import { picture } from '#lib/drawn/picture.ts';
import { shareSvg } from '#lib/drawn/share.ts';
import { count } from '#lib/words.ts';
import { cardOf } from '../../../card.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

// Only a full address can lead anybody to it.
export const prerender = isPublished;

export const entries: EntryGenerator = () =>
  isPublished ? storyIds().map((story) => ({ story })) : [];

/** What those see who are sent the address of a page of the story. */
export const GET: RequestHandler = ({ params }) => {
  const { title, when, events, sources } = cardOf(loadStory(params.story));
  return picture(
    shareSvg({
      title,
      line: `${when} · ${count(events, 'event')} · ${count(sources, 'source')}`,
    }),
  );
};
