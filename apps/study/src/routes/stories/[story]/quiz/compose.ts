import { historyOf } from '#lib/learner/history.ts';
import { theLearner } from '#lib/learner/learner.svelte.ts';
import { today } from '#lib/learner/means.ts';
import { bringUpToDate } from '#lib/opened/up-to-date.ts';
import { ask, type ToldStory } from '#lib/questions/ask.ts';
import { readCatalog } from '#lib/questions/catalogs.ts';
import type { Make } from '#lib/questions/making.svelte.ts';
import { anySeed } from '#lib/questions/seed.ts';
import type { StoryRef } from '#lib/story/address.ts';
import type { Settings } from './settings.ts';

/**
 * Makes the questions of a session. With a seed they are the same for everybody; without one they heed what the learner
 * did before.
 */
export const compose =
  ({ story, isOpened }: ToldStory, { seed, kinds, count, upTo, about }: Settings): Make =>
  async (options) => {
    const history = seed === undefined ? await historyHere({ id: story.id, isOpened }) : {};
    if (options.signal.aborted) return [];
    const wish = {
      seed: seed ?? anySeed(Math.random),
      kinds,
      count,
      ...(upTo !== undefined && { upTo }),
      ...(about !== undefined && { about }),
      ...history,
    };
    return ask('session', { story, isOpened, wish }, options);
  };

/** Nothing where the catalog cannot be had: a session without history is better than none. */
async function historyHere(
  story: Pick<StoryRef, 'id' | 'isOpened'>,
): Promise<Partial<ReturnType<typeof historyOf>>> {
  const learner = theLearner();
  if (story.isOpened) await bringUpToDate();
  const [catalog] = await Promise.all([readCatalog(story).catch(() => undefined), learner.opened]);
  return catalog ? historyOf(learner.events, catalog, Date.now(), today()) : {};
}
