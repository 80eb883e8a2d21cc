import { AS_THE_PAPER, breaks, exampleItem, keeps, NEXT_AFTER_SIGNING } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { sortOf } from './sort.ts';
import { cuesOf, read } from './texts.ts';

/**
 * Of claims and reasons alone. "Bell says nothing" is a headline like others: it tells what happened and is right
 * elsewhere, and a status means what its machine says.
 */
export const isBroken: Check = (item, timeline) => {
  const sort = sortOf(item);
  const sides = sort === 'claim' || sort === 'reason' ? sidesOf(item) : undefined;
  if (!sides) return false;
  const has = (text: string, words: ReadonlySet<string>): boolean =>
    read(text, timeline).tokens.some((token) => words.has(token));
  const { absolutes: absolute, vague } = cuesOf(timeline);
  return (
    item.options.some(({ text }) => has(text, vague)) ||
    (!has(sides.key.text, absolute) && sides.distractors.some(({ text }) => has(text, absolute)))
  );
};

export const absolutes: Rule = {
  number: 16,
  name: 'absolutes',
  severity: 'leaky',
  sentence: 'has absolute words in distractors alone, or vague ones anywhere',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'neither', claims('left', 'stayed', 'won')),
  keeps('item', 'the key is as absolute', claims('lost all ships', 'lost every horse', 'won')),
  keeps(
    'item',
    'headlines',
    exampleItem({
      query: NEXT_AFTER_SIGNING,
      options: ['Ames walks', 'Bell says that Cole does nothing', 'Cole never rides'],
    }),
  ),
  breaks('item', 'never is never right', claims('left', 'never stayed', 'won')),
  breaks('item', 'nobody can say how often that is', claims('left', 'often stayed', 'won')),
];

function claims(...options: readonly string[]) {
  return exampleItem({ query: AS_THE_PAPER, options });
}
