import { AS_THE_PAPER, breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { isClosed, sortOf } from './sort.ts';
import { read, shared } from './texts.ts';

/** So many more words in common than the next option: one may be chance. */
const CLEARLY = 2;

/**
 * Who writes wrong answers by changing the right one leaves it in the middle of them. Counted on content words; dates,
 * numbers and lengths of time are alike as the calendar has them, not as somebody wrote them.
 */
export const isBroken: Check = (item, timeline) => {
  const sort = sortOf(item);
  const sides = sidesOf(item);
  if (!sides || isClosed(item) || sort === 'date' || sort === 'number' || sort === 'duration')
    return false;
  const words = item.options.map(({ text }) => read(text, timeline).content);
  const overlap = words.map((mine, i) =>
    words.reduce((sum, others, j) => sum + (i === j ? 0 : shared(mine, others)), 0),
  );
  const key = item.options.indexOf(sides.key);
  const next = Math.max(...overlap.filter((_, i) => i !== key));
  return (overlap[key] ?? 0) >= next + CLEARLY;
};

export const convergence: Rule = {
  number: 12,
  name: 'convergence',
  severity: 'leaky',
  sentence:
    'has a key that shares far more words with the other options than they do among themselves',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'nothing in common', claims('left the Pact', 'burned ships', 'walked')),
  keeps(
    'item',
    'all have the same in common',
    claims('sent red ships', 'sent red horses', 'sent red letters'),
  ),
  breaks(
    'item',
    'two of its words are in the one, two in the other',
    claims('sent red ships in spring', 'burned red ships', 'sent a horse in spring'),
  ),
];

function claims(...options: readonly string[]) {
  return exampleItem({ query: AS_THE_PAPER, options });
}
