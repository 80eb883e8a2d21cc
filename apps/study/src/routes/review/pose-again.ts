import type { Story } from '@aide-memoire/core';
import type { ReviewItem } from '@aide-memoire/learner';
import { resolve } from '$app/paths';
import { openedStory } from '#lib/opened/store.ts';
import { ask, type Posed, type ToldStory } from '#lib/questions/ask.ts';
import type { Catalogued } from '#lib/questions/catalogs.ts';
import { interleaved } from './interleave.ts';

interface Options {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Has the questions of these items made again, and puts them in the order to ask them. What its story does not yield
 * any more is left out. Rejects when a story or the worker cannot be had.
 */
export async function poseAgain(
  items: readonly ReviewItem[],
  catalogs: readonly Catalogued[],
  options: Options,
): Promise<readonly Posed[]> {
  const byStory = [...Map.groupBy(items, ({ story }) => story)];
  const wanted = await Promise.all(
    byStory.map(async ([id, due]) => {
      const isOpened = catalogs.some(({ story, isOpened }) => story.id === id && isOpened);
      return { ...(await told(id, isOpened)), ids: due.map(({ item }) => item) };
    }),
  );
  const made = await ask('items', wanted, options);
  // An item's id is its own within one story only.
  const byRef = new Map(made.map((posed) => [refOf(posed.story.id, posed.item.id), posed]));
  const found = items.flatMap(({ story, item }) => byRef.get(refOf(story, item)) ?? []);
  return interleaved(
    found.map((posed) => ({ posed, story: posed.story.id, kind: posed.item.kind })),
  ).map(({ posed }) => posed);
}

const refOf = (story: string, item: string): string => `${story}/${item}`;

async function told(id: string, isOpened: boolean): Promise<ToldStory> {
  if (!isOpened) return { story: await fetchStory(id), isOpened };
  const opened = await openedStory(id);
  if (!opened) throw new Error(`The story “${id}” is not here any more.`);
  return { story: opened.story, isOpened };
}

/** As this build wrote it: see the story's `story.json`. */
interface Answer {
  readonly ok: boolean;
  readonly json: () => Promise<Story>;
}

async function fetchStory(story: string): Promise<Story> {
  const response: Answer = await fetch(resolve('/stories/[story]/story.json', { story }));
  if (!response.ok) throw new Error(`The story “${story}” could not be loaded.`);
  return response.json();
}
