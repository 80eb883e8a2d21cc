import { replay, ReplayError, type StoryIssue, type Timeline } from '@aide-memoire/core';
import { checkStory } from '@aide-memoire/core/parse';
import { type Item, itemsOf, type Kind, KINDS, reasonsAgainst } from '@aide-memoire/quiz';
import type { Examined, Jobs, KindFound } from './ask.ts';
import { catalogOf, POOL_SEED } from './catalog.ts';

/** How much of the whole is done once the file is read. */
const READ = 0.1;

/** Checks the text of a file and, if it is a story, proves all that it asks. */
export function examined(
  { text, file }: Jobs['open']['ask'],
  onProgress: (share: number) => void,
): Examined {
  const { story, errors, warnings } = checkStory(text, { file });
  if (!story) {
    const sentence = noStory(errors);
    return sentence === undefined ? { is: 'broken', issues: errors } : { is: 'unusable', sentence };
  }
  onProgress(READ);
  try {
    const timeline = replay(story);
    const found = KINDS.map((kind, i) => {
      const items = itemsOf(timeline, { seed: POOL_SEED, kinds: [kind] });
      onProgress(READ + ((1 - READ) * (i + 1)) / KINDS.length);
      return { kind, items };
    });
    const pool = found.flatMap(({ items }) => items).sort((a, b) => a.step - b.step);
    return {
      is: 'story',
      story,
      catalog: catalogOf(timeline, pool),
      kinds: found.map(({ kind, items }) => foundOf(kind, items, timeline)),
      warnings,
    };
  } catch (error) {
    if (error instanceof ReplayError) return { is: 'unusable', sentence: error.message };
    throw error;
  }
}

/** What the parser says of a file as a whole. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['empty', 'not-text', 'too-deep', 'too-large']);

/** A sentence when the file holds something other than a story, so that a list of mistakes would help nobody. */
function noStory(issues: readonly StoryIssue[]): string | undefined {
  const [first] = issues;
  if (first && OF_THE_WHOLE.has(first.code)) return first.sentence;
  const isNoMap = issues.some(({ path, code }) => path === '' && code === 'wrong-type');
  const isWithout = (...keys: readonly string[]) =>
    keys.every((key) => issues.some(({ path, code }) => path === key && code === 'missing'));
  const isOther = issues.some(({ path }) => path === 'format') && isWithout('events', 'sources');
  return isNoMap || isOther
    ? 'It holds something other than a story. A story begins with “format: aide-memoire/story@1”.'
    : undefined;
}

/** How many reasons are told. */
const TOLD = 2;

const foundOf = (kind: Kind, { length }: readonly Item[], timeline: Timeline): KindFound => ({
  kind,
  questions: length,
  reasons: length > 0 ? [] : reasonsAgainst(kind, timeline, POOL_SEED).slice(0, TOLD),
});
