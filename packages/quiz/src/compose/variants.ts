import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { type Candidate, type Distractor, OPTIONS, type Question } from '../question.ts';
import type { Chance } from '../seed.ts';
import type { Words } from '../words/index.ts';
import { itemOf } from './item.ts';

/** One way to show a question. */
export interface Variant {
  readonly item: Item;
  /** The texts of its distractors. */
  readonly others: readonly string[];
  /** How good its distractors are: the sum of their closeness, and of their place in the generator's list. */
  readonly appeal: number;
}

/** How many distractors an item draws from: most of them the likeliest, the rest those that are right elsewhere. */
const LIKELIEST = 4;
const RIGHT_ELSEWHERE = 2;
const ALL = LIKELIEST + RIGHT_ELSEWHERE;
/** How many orders are looked at to show what is to be put in order. */
const ORDERS = 4;

/**
 * Every way to show a question with some of its distractors.
 *
 * @param elsewhere how often each of them is right in another question.
 * @param place where the key stands when the options are in no order of their own.
 */
export function variantsOf(
  question: Question,
  elsewhere: ReadonlyMap<string, number>,
  place: number,
  chance: Chance,
  timeline: Timeline,
  words: Words,
): Variant[] {
  const { right, distractors, arranged, shown: options = OPTIONS } = question;
  if (right.length > 1) {
    return Array.from({ length: ORDERS }, () => ({
      item: itemOf(question, [], chance.shuffled(right), timeline, words),
      others: [],
      appeal: 1,
    }));
  }
  const likeliest =
    arranged === 'sorted' ? aroundKey(question) : likeliestOf(distractors, elsewhere);
  return chosenFrom(likeliest, options - 1)
    .filter(isPlausible)
    .map((shown) => {
      const order = arrange(question, shown, place, chance);
      return {
        others: shown.map(({ text }) => text),
        item: itemOf(question, shown, order, timeline, words),
        appeal: shown.reduce(
          (sum, each) => sum + each.closeness - likeliest.indexOf(each) / (2 * ALL),
          0,
        ),
      };
    });
}

function likeliestOf(
  distractors: readonly Distractor[],
  elsewhere: ReadonlyMap<string, number>,
): readonly Distractor[] {
  const often = ({ text }: Distractor): number => elsewhere.get(text) ?? 0;
  const rest = distractors.slice(LIKELIEST).sort((a, b) => often(b) - often(a));
  return [...distractors.slice(0, LIKELIEST), ...rest.slice(0, RIGHT_ELSEWHERE)];
}

/** Half of the likeliest from either side of the key, so that it can be the first, the last or neither. */
function aroundKey({ right, distractors }: Question): readonly Distractor[] {
  const key = right[0]?.rank ?? 0;
  const below = distractors.filter(({ rank = 0 }) => rank < key);
  const above = distractors.filter(({ rank = 0 }) => rank >= key);
  const half = ALL / 2;
  return [
    ...below.slice(0, Math.max(half, ALL - above.length)),
    ...above.slice(0, Math.max(half, ALL - below.length)),
  ];
}

/** At most one option may be something that never happened. */
const isPlausible = (shown: readonly Distractor[]): boolean =>
  shown.filter(({ id }) => id.startsWith('move:')).length <= 1;

function arrange(
  { right, arranged }: Question,
  shown: readonly Distractor[],
  place: number,
  chance: Chance,
): readonly Candidate[] {
  if (arranged !== 'drawn')
    return [...right, ...shown].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const others: readonly Candidate[] = chance.shuffled(shown);
  const at = place % (others.length + 1);
  return [...others.slice(0, at), ...right, ...others.slice(at)];
}

/** Every choice of `size` things, those that come first before those that come last. */
function chosenFrom<T>(things: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return things.flatMap((thing, i) =>
    chosenFrom(things.slice(i + 1), size - 1).map((rest) => [thing, ...rest]),
  );
}
