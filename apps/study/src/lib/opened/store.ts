import type { Story } from '@aide-memoire/core';
import { type DBSchema, openDB } from 'idb';
import type { StoryCatalog } from '#lib/questions/catalog.ts';

/** A story from the learner's own disk: checked, proven, and kept in this browser until it is removed. */
export interface OpenedStory {
  readonly story: Story;
  readonly catalog: StoryCatalog;
  /** The file's name on the disk. */
  readonly file: string;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
}

interface Schema extends DBSchema {
  stories: { key: string; value: OpenedStory };
}

const open = () =>
  openDB<Schema>('aide-memoire-stories', 1, {
    upgrade: (database) => {
      database.createObjectStore('stories');
    },
  });

/** Does something with the database and closes it. Rejects where the browser refuses storage. */
async function using<T>(
  work: (database: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export const openedStory = (id: string): Promise<OpenedStory | undefined> =>
  using((database) => database.get('stories', id));

export const openedStories = (): Promise<readonly OpenedStory[]> =>
  using((database) => database.getAll('stories'));

/** Keeps it, in place of one of the same id. */
export const keepOpened = (opened: OpenedStory): Promise<unknown> =>
  using((database) => database.put('stories', opened, opened.story.id));

export const removeOpened = (id: string): Promise<void> =>
  using((database) => database.delete('stories', id));
