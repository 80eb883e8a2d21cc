import { type Id, replay, type Timeline } from '@aide-memoire/core';
import { composeSession, type Item, itemsOf, type Kind, KINDS } from '@aide-memoire/quiz';
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
  const { kinds, resting = [] } = wish;
  const upTo = wish.upTo === undefined ? undefined : timeline.stepOf(wish.upTo).index;
  const runs = upTo === undefined ? 1 : 2;
  const pool = poolOf(timeline, kinds, undefined, (share) => onProgress(share / runs));
  const rests = new Set(resting);
  const askable = pool.filter(({ id }) => !rests.has(id));
  if (upTo === undefined) return posed(composeSession(askable, wish), timeline, isOpened);
  const known = new Set(askable.map(({ id }) => id));
  const told = poolOf(timeline, kinds, upTo, (share) => onProgress((1 + share) / runs));
  return posed(
    composeSession(
      told.filter(({ id }) => known.has(id)),
      wish,
    ),
    timeline,
    isOpened,
  );
}

/** Items of any stories, made again by their ids. */
export function remade(
  wanted: Jobs['items']['ask'],
  onProgress: (share: number) => void,
): readonly Posed[] {
  return wanted.flatMap(({ story, isOpened, ids }, i) => {
    const timeline = replay(story);
    const kinds = KINDS.filter((kind) => ids.some((id) => id.startsWith(`${kind}:`)));
    const pool = poolOf(timeline, kinds, undefined, (share) =>
      onProgress((i + share) / wanted.length),
    );
    const items = ids.flatMap((id) => pool.find((item) => item.id === id) ?? []);
    return posed(items, timeline, isOpened);
  });
}

/** The items of a kind do not depend on the others, so that one can be made after the other. */
function poolOf(
  timeline: Timeline,
  kinds: readonly Kind[],
  upTo: number | undefined,
  onProgress: (share: number) => void,
): readonly Item[] {
  const options = { seed: POOL_SEED, ...(upTo !== undefined && { upTo }) };
  return kinds
    .flatMap((kind, i) => {
      const items = itemsOf(timeline, { ...options, kinds: [kind] });
      onProgress((i + 1) / kinds.length);
      return items;
    })
    .sort((a, b) => a.step - b.step);
}

function posed(
  items: readonly Item[],
  timeline: Timeline,
  isOpened: ToldStory['isOpened'],
): readonly Posed[] {
  const { id, title } = timeline.story;
  return items.map((item) => {
    const { index, event } = timeline.step(item.step);
    return {
      item,
      story: { id, title, isOpened },
      step: { index, event: event.id, title: event.title },
      subject: subjectOf(item, timeline),
    };
  });
}

function subjectOf({ subject, step }: Item, timeline: Timeline): string | undefined {
  const id: Id | undefined = subject ?? timeline.step(step).moves[0]?.subject;
  return id === undefined ? undefined : timeline.index.subjects.get(id)?.name;
}
