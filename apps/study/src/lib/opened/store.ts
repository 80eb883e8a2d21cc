import type { Story } from '@aide-memoire/core';
import { type DBSchema, openDB } from 'idb';
import type { Charts } from '#lib/charts/chart.ts';
import type { StoryCatalog } from '#lib/questions/catalog.ts';

/** A story from the learner's own disk: checked, proven, and kept in this browser until it is removed. */
export interface OpenedStory {
  readonly story: Story;
  readonly catalog: StoryCatalog;
  readonly charts?: Charts;
  /** The file's name on the disk. */
  readonly file: string;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
}

/** Where an opened story is: on the disk, or, where the browser refuses that, in this tab until it is closed. */
export type KeptWhere = 'on-disk' | 'in-tab';

interface Schema extends DBSchema {
  stories: { key: string; value: OpenedStory };
}

/** What the disk did not take. */
const inTab = new Map<string, OpenedStory>();

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

export async function openedStory(id: string): Promise<OpenedStory | undefined> {
  return (
    inTab.get(id) ?? (await using((database) => database.get('stories', id)).catch(() => undefined))
  );
}

/** All of them, the one opened last first. */
export async function openedStories(): Promise<readonly OpenedStory[]> {
  const onDisk = await using((database) => database.getAll('stories')).catch(() => []);
  return [...onDisk.filter(({ story }) => !inTab.has(story.id)), ...inTab.values()].sort(
    (a, b) => b.openedAt - a.openedAt,
  );
}

/** Keeps it, in place of one of the same id. Never rejects: what the disk does not take, the tab does. */
export async function keepOpened(opened: OpenedStory): Promise<KeptWhere> {
  const { id } = opened.story;
  try {
    await using((database) => database.put('stories', opened, id));
    inTab.delete(id);
  } catch {
    inTab.set(id, opened);
  }
  return keptWhere(id);
}

export const keptWhere = (id: string): KeptWhere => (inTab.has(id) ? 'in-tab' : 'on-disk');

/** Rejects when it is still on the disk. */
export async function removeOpened(id: string): Promise<void> {
  const wasInTab = inTab.delete(id);
  await using((database) => database.delete('stories', id)).catch((error: unknown) => {
    if (!wasInTab) throw error;
  });
}
