import { breaks, date, exampleItem, keeps, WHO_FROZE } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { cuesOf, read } from './texts.ts';

/** A pair of names is an option like others where neither name is one. */
export const isBroken: Check = ({ options }, timeline) => {
  const { combined, joins } = cuesOf(timeline);
  return options.some((option) => {
    const text = option.text.toLowerCase();
    if (combined.test(text)) return true;
    const parts = text.replace(/^both /, '').split(joins);
    if (parts.length < 2) return false;
    const spaced = new Set(parts.map((part) => read(part, timeline).spaced));
    return options.some(
      (other) => other !== option && spaced.has(read(other.text, timeline).spaced),
    );
  });
};

export const combinedOptions: Rule = {
  number: 6,
  name: 'combined-options',
  severity: 'poor',
  sentence: 'has an option that is made of others',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps(
    'item',
    'names of pairs, none of which stands alone',
    exampleItem({ query: WHO_FROZE, options: ['Ames and Bell', 'Cole', 'Corland'] }),
  ),
  breaks(
    'item',
    'one of two and both of them',
    exampleItem({ query: WHO_FROZE, options: ['Bell', 'Cole', 'Ames and Bell'] }),
  ),
  breaks(
    'item',
    'options named by their letters',
    exampleItem({ options: ['2020-01-10', '2021-06-01', date('both', 'A and B')] }),
  ),
];
