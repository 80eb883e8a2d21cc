import { replay, type Story } from '@aide-memoire/core';
import { itemOf } from '../compose/item.ts';
import type { Kind } from '../item.ts';
import { proveItem } from '../proof/prove.ts';
import type { Distractor, Question } from '../question.ts';
import { chance } from '../seed.ts';
import { ask, words } from './asking.ts';

/** Every question of a kind that is not as it should be, or cannot be proven with some two of its distractors. */
export function failuresIn(story: Story, kind: Kind, seed = 1): readonly string[] {
  const timeline = replay(story);
  const { asked, skipped } = ask(kind, story, seed);
  const again = ask(kind, story, seed).asked;
  const ids = new Set(asked.map(({ id }) => id));
  return [
    ...(JSON.stringify(asked) === JSON.stringify(again) ? [] : [`${kind} is not the same twice`]),
    ...(ids.size === asked.length ? [] : [`${kind} has one id twice`]),
    ...skipped.filter((reason) => /undefined|NaN|\[object/.test(reason)),
    ...asked.flatMap((question) => {
      if (kind !== 'order' && question.distractors.length < 2)
        return [`${question.id} lacks options`];
      return drawn(question, seed).flatMap((pair) => {
        const options = [...question.right, ...pair];
        if (question.arranged !== 'drawn') options.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
        const item = itemOf(question, pair, options, timeline, words);
        const proven = proveItem(item, timeline);
        return proven.ok ? [] : proven.reasons.map((reason) => `${item.id}: ${reason}`);
      });
    }),
  ];
}

/** A few pairs of distractors; of the moves that nobody made an item shows one at most. */
function drawn({ id, distractors }: Question, seed: number): readonly (readonly Distractor[])[] {
  if (distractors.length === 0) return [[]];
  const invented = (option: Distractor): boolean => option.id.startsWith('move:');
  const all = distractors.flatMap((a, i) => distractors.slice(i + 1).map((b) => [a, b]));
  return chance(seed, id)
    .shuffled(all.filter((pair) => !pair.every(invented)))
    .slice(0, 4);
}
