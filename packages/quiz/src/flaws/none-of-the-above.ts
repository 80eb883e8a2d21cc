import { AS_THE_PAPER, breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { cuesOf } from './texts.ts';

export const isBroken: Check = ({ options }, timeline) =>
  options.some(({ text }) => cuesOf(timeline).noneOfThem.test(text.toLowerCase()));

export const noneOfTheAbove: Rule = {
  number: 5,
  name: 'none-of-the-above',
  severity: 'poor',
  sentence: 'offers none of its options',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps(
    'item',
    'that none of the ships came is a claim of its own',
    exampleItem({ query: AS_THE_PAPER, options: ['None of the ships came', 'Left', 'Stayed'] }),
  ),
  breaks(
    'item',
    'to know what is wrong is not to know what is right',
    exampleItem({ query: AS_THE_PAPER, options: ['Left', 'Stayed', 'None of these'] }),
  ),
];
