import type { Item } from '../item.ts';
import { chance } from '../seed.ts';
import { countRight, countsFor, type RightCounts, rightElsewhere } from './elsewhere.ts';
import { FEATURES, featuresOf } from './features.ts';
import { abstain, highest, type Solver } from './solver.ts';

const FOLDS = 5;
/** Enough for so few weights: more rounds change no choice. */
const ROUNDS = 120;
const RATE = 2;
/** Pulls the weights to 0, as far as one item in so many would. */
const RIDGE = 0.005;

const ELSEWHERE = FEATURES.indexOf(rightElsewhere.name);

/** An item as the learner sees it: its options by their features, and which one is right. */
interface Lesson {
  readonly options: readonly (readonly number[])[];
  readonly right: number;
}

/**
 * Learns from four fifths of a pool which of the other solvers to believe, and answers the last fifth; five times, so
 * that every item is answered by somebody who has not seen its key. A conditional logit (McFadden 1974), which gives an
 * option the weight exp(w·f).
 *
 * Of what is right elsewhere it may learn to choose it, not to avoid it: who knows that a day is that of another event
 * knows the story, and does not guess. And it is counted without the item's own fold: were the item's own key alone left
 * out, a key would seem rarer than a distractor.
 */
export function learnedFrom(pool: readonly Item[]): Solver {
  const items = pool.filter(({ kind }) => kind !== 'order');
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    items.filter(({ id }) => foldOf(id) === fold),
  );
  const plain = new Map(items.map((item) => [item, featuresOf(item, new Map())]));
  const lessonOf = (item: Item, counts: RightCounts): Lesson => {
    const believed = rightElsewhere.choose(item, countsFor(item, counts));
    const options = (plain.get(item) ?? []).map((features, o) =>
      features.with(ELSEWHERE, (believed[o] ?? 0) - 1 / item.options.length),
    );
    return { options, right: item.options.findIndex(({ id }) => item.key.includes(id)) };
  };
  const answers = new Map<string, readonly number[]>();
  for (const [held, asked] of folds.entries()) {
    const taught = folds.filter((_, fold) => fold !== held);
    const lessons = taught.flatMap((fold) => {
      const counts = countRight(taught.filter((other) => other !== fold).flat());
      return fold.map((item) => lessonOf(item, counts));
    });
    const weights = learn(lessons);
    const counts = countRight(taught.flat());
    for (const item of asked) {
      const scores = lessonOf(item, counts).options.map((features) => dot(weights, features));
      // Sums of the same numbers in another order are not quite the same.
      answers.set(sightOf(item), highest(scores.map((score) => Math.round(score * 1e9))));
    }
  }
  return {
    name: 'learned',
    choose: (sight) => answers.get(sightOf(sight)) ?? abstain(sight),
  };
}

/** The same in whatever order a pool is. */
const foldOf = (id: string): number => chance(0, `fold:${id}`).upTo(FOLDS);

const sightOf = ({ kind, stem, options }: Parameters<Solver['choose']>[0]): string =>
  JSON.stringify([kind, stem, options.map(({ text }) => text)]);

/** Gradient ascent on the mean log-likelihood of the right options. */
function learn(lessons: readonly Lesson[]): Float64Array {
  const weights = new Float64Array(FEATURES.length);
  const slope = new Float64Array(FEATURES.length);
  for (let round = 0; round < ROUNDS; round++) {
    slope.fill(0);
    for (const { options, right } of lessons) {
      const odds = options.map((features) => Math.exp(dot(weights, features)));
      const all = odds.reduce((sum, one) => sum + one, 0);
      for (let o = 0; o < options.length; o++) {
        const miss = (o === right ? 1 : 0) - (odds[o] ?? 0) / all;
        const features = options[o] ?? [];
        for (let f = 0; f < slope.length; f++) {
          slope[f] = (slope[f] ?? 0) + miss * (features[f] ?? 0);
        }
      }
    }
    for (let w = 0; w < weights.length; w++) {
      const weight = weights[w] ?? 0;
      weights[w] = weight + RATE * ((slope[w] ?? 0) / lessons.length - RIDGE * weight);
    }
    weights[ELSEWHERE] = Math.max(0, weights[ELSEWHERE] ?? 0);
  }
  return weights;
}

function dot(weights: Float64Array, features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (features[i] ?? 0);
  return sum;
}
