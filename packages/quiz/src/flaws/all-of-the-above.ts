import { AS_THE_PAPER, breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { cuesOf } from './texts.ts';

export const isBroken: Check = ({ options }, timeline) =>
  options.some(({ text }) => cuesOf(timeline).allOfThem.test(text.toLowerCase()));

export const allOfTheAbove: Rule = {
  number: 4,
  name: 'all-of-the-above',
  severity: 'poor',
  sentence: 'offers all of its options at once',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps(
    'item',
    'a claim about all ships is no claim about all options',
    exampleItem({ query: AS_THE_PAPER, options: ['Sank all of its ships', 'Left', 'Stayed'] }),
  ),
  breaks(
    'item',
    'who knows that two are right knows the answer',
    exampleItem({ query: AS_THE_PAPER, options: ['Left', 'Stayed', 'All of the above'] }),
  ),
];
