import { byText, highest, type Sight, type Solver } from './solver.ts';
import { shared, traitsOf } from './traits.ts';

export const longest: Solver = byText('longest', (text) => text.length);
export const shortest: Solver = byText('shortest', (text) => -text.length);
/** A key that has to be true carries the numbers, asides, clauses and hedges that make it so. */
export const mostDetailed: Solver = byText('most detailed', (text) => traitsOf(text).detail);

/** The option that takes up the words of the stem. */
export const likeStem: Solver = {
  name: 'most like the stem',
  choose: ({ stem, options }) => {
    const asked = traitsOf(stem);
    return highest(options.map(({ text }) => shared(traitsOf(text), asked)));
  },
};

/** Distractors are often made by changing the key in one place each, so that the key is what they have in common. */
export const likeOthers: Solver = {
  name: 'most like the others',
  choose: (sight) => highest(sharedWithOthers(sight)),
};

/** For each option, how many content words it has in common with each of the others, added up. */
export function sharedWithOthers({ options }: Sight): readonly number[] {
  const traits = options.map(({ text }) => traitsOf(text));
  return traits.map((one) => {
    let all = 0;
    for (const other of traits) if (other !== one) all += shared(one, other);
    return all;
  });
}

export const firstInAlphabet: Solver = {
  name: 'first in the alphabet',
  choose: ({ options }) => {
    const texts = options.map(({ text }) => text.toLowerCase());
    // Not by locale: the same on every machine.
    return highest(texts.map((text) => -texts.filter((other) => other < text).length));
  },
};
