import { replay, type Story } from '@aide-memoire/core';
import { KINDS } from '@aide-memoire/quiz';
import type { Jobs } from './ask.ts';
import { catalogOf } from './catalog.ts';
import { poolOf } from './session.ts';

/** What the app keeps beside an opened story, made from the story alone. */
export function renewed(
  story: Story,
  onProgress: (share: number) => void,
): Jobs['renew']['answer'] {
  const timeline = replay(story);
  const pool = poolOf(timeline, KINDS, undefined, onProgress);
  return { catalog: catalogOf(timeline, pool) };
}
