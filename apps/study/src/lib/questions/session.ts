import { type Id, replay, type Timeline } from '@aide-memoire/core';
import { composeSession, type Item, itemsOf, type Kind } from '@aide-memoire/quiz';
import type { Jobs, Posed, ToldStory } from './ask.ts';
import { POOL_SEED } from './pool-seed.ts';

/**
 * A session about one story. All it asks is of the story's pool, also where nothing past a step may be told: what is
 * asked then comes with the options of the shorter story, and the reviews find it in the whole one.
 */
export function composed(
  { story, isOpened, wish }: Jobs['session']['ask'],
  onProgress: (share: number) => void,
): readonly Posed[] {
  const timeline = replay(story);
  const { kinds, resting = [], upTo } = wish;
  const runs = upTo === undefined ? 1 : 2;
  const pool = poolOf(timeline, kinds, undefined, (share) => onProgress(share / runs));
  const known = new Set(pool.map(({ id }) => id)).difference(new Set(resting));
  const told =
    upTo === undefined
      ? pool
      : poolOf(timeline, kinds, upTo, (share) => onProgress((1 + share) / runs));
  const askable = told.filter(({ id }) => known.has(id));
  return posed(composeSession(askable, wish), timeline, isOpened);
}

/** The items of a kind do not depend on the others, so that one can be made after the other. */
export function poolOf(
  timeline: Timeline,
  kinds: readonly Kind[],
  upTo: Id | undefined,
  onProgress: (share: number) => void,
): readonly Item[] {
  const options = {
    seed: POOL_SEED,
    ...(upTo !== undefined && { upTo: timeline.stepOf(upTo).index }),
  };
  return kinds
    .flatMap((kind, i) => {
      const items = itemsOf(timeline, { ...options, kinds: [kind] });
      onProgress((i + 1) / kinds.length);
      return items;
    })
    .sort((a, b) => a.step - b.step);
}

export function posed(
  items: readonly Item[],
  timeline: Timeline,
  isOpened: ToldStory['isOpened'],
): readonly Posed[] {
  const { id, title, language, disputes, subjects } = timeline.story;
  return items.map((item) => {
    const { index, event } = timeline.step(item.step);
    const events = [...item.proof.events, event.id];
    return {
      item,
      story: { id, title, language, isOpened },
      step: { index, event: event.id, title: event.title },
      subject: subjects.find((subject) => subject.id === item.subject)?.name,
      disputes: disputes
        .filter(({ about }) => about.some((each) => events.includes(each)))
        .map(({ question }) => question),
    };
  });
}
