import { version } from '$app/env';
import { assets, prerendered } from '$app/manifest';
import { self } from '$app/service-worker';
import { hashed } from 'virtual:hashed-files';
import { claimOf, TAKE_OVER } from '#lib/offline/words.ts';
import { answerFor, NOT_FOUND } from './answer.ts';
import { dropOthers, keep, kept, VERSION, type Release } from './keep.ts';

// One release of the app, whole: made ready beside the one in use, put to use when no page is open or the reader asks.

/** For other sites and machines: no reader comes here. */
const FOR_OTHERS = /(^|\/)(share\.png|robots\.txt|sitemap\.xml)$/;

const named = [...[...assets, ...prerendered].map(({ path }) => path), NOT_FOUND, VERSION].filter(
  (path) => !FOR_OTHERS.test(path),
);
const release: Release = { version, home: new URL(self.registration.scope), hashed, named };
const files = new Set([...hashed, ...named]);

self.addEventListener('install', (event) => event.waitUntil(keep(release)));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers(release)));

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
  // From a page that was loaded past this worker. One of another release must go on without it.
  if (event.data === claimOf(version)) event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const asked = { url: new URL(request.url), navigates: request.mode === 'navigate' };
  const answer = answerFor(asked, release.home, files);
  switch (answer.kind) {
    case 'file':
      event.respondWith(file(answer.path));
      break;
    case 'move':
      event.respondWith(Response.redirect(new URL(answer.to, release.home), 301));
      break;
    case 'not-found':
      event.respondWith(notFound());
      break;
    case 'network':
      break;
  }
});

/** A file as it was kept, else, should the browser have lost it, as the server has it. */
async function file(path: string): Promise<Response> {
  return (await kept(release, path)) ?? fetch(new URL(path, release.home));
}

async function notFound(): Promise<Response> {
  const page = await file(NOT_FOUND);
  return new Response(page.body, { status: 404, headers: page.headers });
}
