import { storyIds } from '@aide-memoire/stories';
import { homeOf, isPublished, published } from '#lib/published/address.ts';
import type { RequestHandler } from './$types.js';

// A list of full addresses, or none.
export const prerender = isPublished;

/** The pages that are the same for everybody; what a learner did is on no page that could be found. */
export const GET: RequestHandler = ({ url }) => {
  const home = homeOf(url.pathname, 'sitemap.xml');
  const places = ['', '/replay', '/accounts', '/walk', '/quiz'];
  const pages = [
    '',
    'open',
    ...storyIds().flatMap((story) => places.map((place) => `stories/${story}${place}`)),
  ];
  const entries = pages.map((page) => `  <url><loc>${published(home + page)}</loc></url>`);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
  ];
  return new Response(`${xml.join('\n')}\n`, { headers: { 'content-type': 'application/xml' } });
};
