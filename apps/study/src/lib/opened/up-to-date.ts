import { version } from '$app/env';
import { ask } from '#lib/questions/ask.ts';
import { keepOpened, openedStory, type OpenedStory } from './store.ts';

/**
 * An opened story with what this release of the app makes of it: where another made its catalog and charts, they are
 * made again, once, and kept. Never rejects: where that fails, it is the story as it was kept.
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
