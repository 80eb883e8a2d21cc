import { homeOf, isPublished, published } from '#lib/published/address.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** Everybody may read everything; where it is known, the way to the list of pages. */
export const GET: RequestHandler = ({ url }) => {
  const home = homeOf(url.pathname, 'robots.txt');
  const lines = ['User-agent: *', 'Allow: /'];
  if (isPublished) lines.push('', `Sitemap: ${published(`${home}sitemap.xml`)}`);
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain' } });
};
