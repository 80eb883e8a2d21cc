import { minifySync } from 'vite';
import early from '#lib/preferences/early.js?raw';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** A script of its own, since it must have run before the page is painted, and every page waits for it. */
export const GET: RequestHandler = () =>
  new Response(minifySync('early.js', early).code, {
    headers: { 'Content-Type': 'text/javascript;charset=utf-8' },
  });
