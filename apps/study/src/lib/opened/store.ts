import type { Story } from '@aide-memoire/core';
import type { StoryCatalog } from '#lib/questions/catalog.ts';
import { using } from './disk.ts';

/** A story from the learner's own disk: checked, proven, and kept in this browser until it is removed. */
export interface OpenedStory {
  readonly story: Story;
  readonly catalog: StoryCatalog;
  /** The release of the app that made the catalog; see `up-to-date.ts`. */
  readonly madeBy?: string;
  /** The file's name on the disk. */
  readonly file: string;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
}

/** Where an opened story is: on the disk, or, where the browser refuses that, in this tab until it is closed. */
export type KeptWhere = 'on-disk' | 'in-tab';

/** What the disk did not take. */
const inTab = new Map<string, OpenedStory>();

export async function openedStory(id: string): Promise<OpenedStory | undefined> {
  return (
    inTab.get(id) ?? (await using('readonly', (stories) => stories.get(id)).catch(() => undefined))
  );
}

/** All of them, the one opened last first. */
export async function openedStories(): Promise<readonly OpenedStory[]> {
  const onDisk = await using('readonly', (stories) => stories.getAll()).catch(() => []);
  return [...onDisk.filter(({ story }) => !inTab.has(story.id)), ...inTab.values()].sort(
    (a, b) => b.openedAt - a.openedAt,
  );
}

/** Keeps it, in place of one of the same id. Never rejects: what the disk does not take, the tab does. */
export async function keepOpened(opened: OpenedStory): Promise<KeptWhere> {
  const { id } = opened.story;
  try {
    await using('readwrite', (stories) => stories.put(opened, id));
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
  await using('readwrite', (stories) => stories.delete(id)).catch((error: unknown) => {
    if (!wasInTab) throw error;
  });
}
