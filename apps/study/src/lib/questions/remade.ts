import { replay } from '@aide-memoire/core';
import { KINDS } from '@aide-memoire/quiz';
import type { Jobs, Posed } from './ask.ts';
import { poolOf, posed } from './session.ts';

/** Items of any stories, made again by their ids. */
export function remade(
  wanted: Jobs['items']['ask'],
  onProgress: (share: number) => void,
): readonly Posed[] {
  return wanted.flatMap(({ story, isOpened, ids, upTo }, i) => {
    const timeline = replay(story);
    const kinds = KINDS.filter((kind) => ids.some((id) => id.startsWith(`${kind}:`)));
    const pool = poolOf(timeline, kinds, upTo, (share) => onProgress((i + share) / wanted.length));
    const items = ids.flatMap((id) => pool.find((item) => item.id === id) ?? []);
    return posed(items, timeline, isOpened);
  });
}
