import type { Item } from '../item.ts';

/** All that somebody who guesses gets to see: not the key, not the proof, and no ids. */
export interface Sight extends Pick<Item, 'kind' | 'stem'> {
  readonly options: readonly { readonly text: string }[];
}

/**
 * Answers without the story: says how likely it is to choose each option, in the order shown. What it cannot tell apart
 * it chooses among by chance, so the numbers add up to 1.
 */
export interface Solver {
  readonly name: string;
  /** @param elsewhere how often each option text is right in the kind's other items. */
  readonly choose: (sight: Sight, elsewhere: ReadonlyMap<string, number>) => readonly number[];
  /** True when it leaves a set of options that are to be put in order as it is; the others shuffle them. */
  readonly keepsOrder?: true;
}

/** Who cannot tell says every option is as likely as the next. */
export const abstain = ({ options }: Sight): readonly number[] => even(options.length);

/** The option with the highest score; those that share it share the choice. */
export function highest(scores: readonly number[]): readonly number[] {
  let best = -Infinity;
  let many = 0;
  for (const score of scores) {
    if (score > best) {
      best = score;
      many = 1;
    } else if (score === best) many += 1;
  }
  return many === scores.length
    ? even(many)
    : scores.map((score) => (score === best ? 1 / many : 0));
}

/** A solver that gives each option text a score of its own, and takes the highest. */
export const byText = (name: string, score: (text: string) => number): Solver => ({
  name,
  choose: ({ options }) => highest(options.map(({ text }) => score(text))),
});

/** The same few lists again and again: most solvers abstain from most items. */
const EVEN = Array.from({ length: 10 }, (_, n) => Array.from({ length: n }, () => 1 / n));
const even = (count: number): readonly number[] =>
  EVEN[count] ?? Array.from({ length: count }, () => 1 / count);
