import { AS_THE_PAPER, breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { askingOf, withoutNamedOptions } from './stem.ts';
import { read } from './texts.ts';

/** Stressed or not, and in the story's own question too: "Who did not …?" with "nobody" has to be worked out. */
export const isBroken: Check = (item, timeline) => {
  if (!read(item.stem, timeline).isNegative) return false;
  const asking = read(askingOf(withoutNamedOptions(item, timeline)), timeline);
  return asking.isNegative && item.options.some(({ text }) => read(text, timeline).isNegative);
};

export const doubleNegative: Rule = {
  number: 8,
  name: 'double-negative',
  severity: 'poor',
  sentence: 'is negative in its stem and in an option',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps(
    'item',
    'only the options are negative',
    exampleItem({
      query: AS_THE_PAPER,
      stem: 'What had Bell done?',
      options: ['Not left', 'Left', 'Gone'],
    }),
  ),
  keeps(
    'item',
    'only the stem is negative',
    exampleItem({
      query: AS_THE_PAPER,
      stem: 'What had Bell NOT done?',
      options: ['Gone', 'Left', 'Sent'],
    }),
  ),
  breaks(
    'item',
    'not done and not left',
    exampleItem({
      query: AS_THE_PAPER,
      stem: 'What had Bell NOT done?',
      options: ['Not left', 'Sent ships', 'Sent a letter'],
    }),
  ),
];
