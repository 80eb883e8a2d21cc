import type { StoryRef } from '#lib/story/address.ts';
import { ask, type Posed } from './ask.ts';
import { toldStory } from './told.ts';

/** What an item is known by in the log. */
interface ItemRef {
  readonly story: string;
  readonly item: string;
}

interface Options {
  readonly shelf: readonly StoryRef[];
  /** The last event that may be told about, in the story that has it. */
  readonly upTo?: string | undefined;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The questions of these items, made again, in this order. Those whose story is not here any more are left out, and so
 * is what its story does not ask any more. Rejects when a story of the shelf or the worker cannot be had.
 */
export async function poseAgain(
  items: readonly ItemRef[],
  { shelf, upTo, ...options }: Options,
): Promise<readonly Posed[]> {
  const byStory = [...Map.groupBy(items, ({ story }) => story)];
  const wanted = await Promise.all(
    byStory.map(async ([story, refs]) => {
      const told = await toldStory(story, shelf);
      const ids = refs.map(({ item }) => item);
      const isThere = told?.story.events.some(({ id }) => id === upTo);
      return told ? [{ ...told, ids, ...(upTo !== undefined && isThere && { upTo }) }] : [];
    }),
  );
  const made = await ask('items', wanted.flat(), options);
  // An item's id is its own within one story only.
  const byName = new Map(made.map((posed) => [nameOf(posed.story.id, posed.item.id), posed]));
  return items.flatMap(({ story, item }) => byName.get(nameOf(story, item)) ?? []);
}

const nameOf = (story: string, item: string): string => `${story}/${item}`;
