import { resolve } from '$app/paths';
import { openedStories, openedStory } from '#lib/opened/store.ts';
import type { StoryRef } from '#lib/story/address.ts';
import type { StoryCatalog } from './catalog.ts';

/** A story's catalog, and where the story is. */
export interface Catalogued extends StoryCatalog {
  readonly isOpened: boolean;
}

/** The catalogs of all stories that can be studied here: those of the shelf, then those that were opened. */
export async function readCatalogs(shelf: readonly StoryRef[]): Promise<readonly Catalogued[]> {
  const [ofShelf, opened] = await Promise.all([
    Promise.all(shelf.map(({ id }) => fetchCatalog(id))),
    openedStories(),
  ]);
  return [
    ...ofShelf.map((catalog) => ({ ...catalog, isOpened: false })),
    ...opened.map(({ catalog }) => ({ ...catalog, isOpened: true })),
  ];
}

/** The catalog of one story. Rejects when it cannot be had. */
export async function readCatalog({
  id,
  isOpened,
}: Pick<StoryRef, 'id' | 'isOpened'>): Promise<StoryCatalog> {
  if (!isOpened) return fetchCatalog(id);
  const opened = await openedStory(id);
  if (!opened) throw new Error(`The story “${id}” is not open in this browser.`);
  return opened.catalog;
}

/** As this build wrote it: see the story's `catalog.json`. */
interface Answer {
  readonly ok: boolean;
  readonly json: () => Promise<StoryCatalog>;
}

async function fetchCatalog(story: string): Promise<StoryCatalog> {
  const response: Answer = await fetch(resolve('/stories/[story]/catalog.json', { story }));
  if (!response.ok) throw new Error(`The catalog of “${story}” could not be loaded.`);
  return response.json();
}
