import { isPublished } from '#lib/published/address.ts';
import { picture } from '#lib/drawn/picture.ts';
import { shareSvg } from '#lib/drawn/share.ts';
import type { RequestHandler } from './$types.js';

// Only a full address can lead anybody to it.
export const prerender = isPublished;

/** What those see who are sent the address of the app. */
export const GET: RequestHandler = () =>
  picture(
    shareSvg({
      title: 'News you can step through, and remember',
      line: 'Stories as logs of events, with questions whose answers are proven',
    }),
  );
