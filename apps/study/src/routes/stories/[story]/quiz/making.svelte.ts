import { ask, type Posed, type ToldStory } from '#lib/questions/ask.ts';
import { historyOf } from '#lib/learner/history.ts';
import { theLearner } from '#lib/learner/learner.svelte.ts';
import { today } from '#lib/learner/means.ts';
import { readCatalog } from '#lib/questions/catalogs.ts';
import type { StoryRef } from '#lib/story/address.ts';
import { anySeed, type Settings } from './settings.ts';

/** How far the questions are; `none` before and after. */
export type Preparation = 'none' | 'under-way' | 'nothing-found' | 'failed';

/** Has questions made, those last asked for: what is asked for while others are made takes their place. */
export class Making {
  #preparation = $state<Preparation>('none');
  #share = $state(0);
  #wish = new AbortController();

  get preparation(): Preparation {
    return this.#preparation;
  }

  /** From 0 to 1. */
  get share(): number {
    return this.#share;
  }

  /** What comes now is not wanted any more. */
  stop(): void {
    this.#wish.abort();
    this.#preparation = 'none';
  }

  /**
   * The questions of a session; undefined when there are none, when they cannot be made, or when they are not wanted any
   * more. With a seed they are the same for everybody; without one they heed what the learner did before.
   */
  async questions(
    { story, isOpened }: ToldStory,
    { seed, kinds, count, upTo, about }: Settings,
  ): Promise<readonly Posed[] | undefined> {
    this.stop();
    const { signal } = (this.#wish = new AbortController());
    this.#preparation = 'under-way';
    this.#share = 0;
    try {
      const history =
        seed === undefined ? await historyHere({ id: story.id, title: story.title, isOpened }) : {};
      const wish = {
        seed: seed ?? anySeed(Math.random),
        kinds,
        count,
        ...(upTo !== undefined && { upTo }),
        ...(about !== undefined && { about }),
        ...history,
      };
      const onProgress = (share: number) => (this.#share = share);
      const posed = signal.aborted
        ? []
        : await ask('session', { story, isOpened, wish }, { onProgress, signal });
      if (signal.aborted) return undefined;
      this.#preparation = posed.length === 0 ? 'nothing-found' : 'none';
      return posed.length === 0 ? undefined : posed;
    } catch {
      if (!signal.aborted) this.#preparation = 'failed';
      return undefined;
    }
  }
}

/** Nothing where the catalog cannot be had: a session without history is better than none. */
async function historyHere(story: StoryRef): Promise<Partial<ReturnType<typeof historyOf>>> {
  const learner = theLearner();
  const [catalog] = await Promise.all([readCatalog(story).catch(() => undefined), learner.opened]);
  return catalog ? historyOf(learner.events, catalog, Date.now(), today()) : {};
}
