import { version } from '$app/env';
import { ask } from '#lib/questions/ask.ts';
import { keepOpened, openedStories, openedStory, type OpenedStory } from './store.ts';

/**
 * An opened story with what this release of the app makes of it: where another made its catalog, it is made again,
 * once, and kept. For places that ask questions: it takes the worker. Never rejects: where that fails, it is the story as it was kept.
 */
export async function upToDate(opened: OpenedStory): Promise<OpenedStory> {
  if (opened.madeBy === version) return opened;
  try {
    const made = await ask('renew', opened.story);
    const renewed = { ...opened, ...made, madeBy: version };
    // It may have been removed or replaced since.
    const now = await openedStory(opened.story.id);
    if (now?.openedAt === opened.openedAt) await keepOpened(renewed);
    return renewed;
  } catch {
    return opened;
  }
}

/** All that were opened. True when any of them was made again. */
export async function bringUpToDate(): Promise<boolean> {
  const opened = await openedStories();
  const renewed = await Promise.all(opened.map(upToDate));
  return renewed.some((story, i) => story !== opened[i]);
}
