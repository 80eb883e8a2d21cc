import atlas from 'world-atlas/land-110m.json';
import { landSvg } from '#lib/map/land.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** Drawn once, when the app is built, from Natural Earth's land at 1:110 million. */
export const GET: RequestHandler = () =>
  new Response(landSvg(atlas), { headers: { 'content-type': 'image/svg+xml' } });
