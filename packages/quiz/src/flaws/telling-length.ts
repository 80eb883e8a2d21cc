import { AS_THE_PAPER, breaks, exampleItem, keeps, WHO_FROZE } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { isWritten } from './sort.ts';

const LONGER = 1.3;
const SHORTER = 0.7;

/** Counted in characters, of sentences alone: "Uzbekistan" is not long because it is right. */
export const isBroken: Check = (item) => {
  const sides = isWritten(item) ? sidesOf(item) : undefined;
  if (!sides) return false;
  const key = sides.key.text.length;
  const others = sides.distractors.map(({ text }) => text.length);
  const mean = others.reduce((sum, length) => sum + length, 0) / others.length;
  const isLongest = key > Math.max(...others) && key > LONGER * mean;
  return isLongest || (key < Math.min(...others) && key < SHORTER * mean);
};

export const tellingLength: Rule = {
  number: 9,
  name: 'telling-length',
  severity: 'leaky',
  sentence: 'has a key that is far longer or far shorter than the other options',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps(
    'item',
    'the longest of three that are much alike',
    exampleItem({
      query: AS_THE_PAPER,
      options: ['It had left us', 'It had stayed', 'It had won'],
    }),
  ),
  keeps(
    'item',
    'another is as long',
    exampleItem({
      query: AS_THE_PAPER,
      options: ['It had left for good', 'It had stayed inside', 'Won'],
    }),
  ),
  keeps(
    'item',
    'a long name is as long where it is wrong',
    exampleItem({ query: WHO_FROZE, options: ['Bartholomew', 'Ames', 'Cole'] }),
  ),
  breaks(
    'item',
    'only the truth needed so many words',
    exampleItem({
      query: AS_THE_PAPER,
      options: ['It had left, and was to come back in spring', 'It had stayed', 'It had won'],
    }),
  ),
  breaks(
    'item',
    'only the truth needed no more',
    exampleItem({
      query: AS_THE_PAPER,
      options: ['Left', 'Stayed for a while', 'Won after a fight'],
    }),
  ),
];
