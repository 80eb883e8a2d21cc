import { breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';

export const isBroken: Check = ({ evidence, explanation, options, feedback }) =>
  evidence.length === 0 ||
  explanation.trim() === '' ||
  options.some(({ id }) => !Object.hasOwn(feedback, id) || feedback[id]?.trim() === '');

export const unsupported: Rule = {
  number: 22,
  name: 'unsupported',
  severity: 'wrong',
  sentence: 'has no evidence for its key, or no feedback for an option',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'a report, and a word on every option', exampleItem()),
  breaks('item', 'nobody reports it', exampleItem({ evidence: [] })),
  breaks('item', 'nobody explains it', exampleItem({ explanation: ' ' })),
  breaks(
    'item',
    'two options are not told of',
    exampleItem({ feedback: { '2020-01-10': 'So it was.' } }),
  ),
];
