import type { Kind } from '@aide-memoire/quiz';
import { expect, test } from 'vitest';
import { stemParts } from './stem.ts';

/** What is set as a headline stands in brackets. */
const set = (kind: Kind, stem: string): string =>
  stemParts({ kind, stem })
    .map(({ text, isHeadline }) => (isHeadline ? `[${text}]` : text))
    .join(' ');

test.each<[Kind, string]>([
  ['when', '[“Russia sends an army into Ukraine”] When was that?'],
  ['who', 'Whose name belongs in the gap? [“_____ jails Whelan”]'],
  ['how-many', '[“Two powers agree”] The ceiling: at most how many warheads?'],
  ['interval', 'From [“A”] to [“B”:] how much time passed?'],
  ['which-source', 'Which of these sources alone reports this? [“The length: 5 years”]'],
  ['what-if', 'Suppose this had never happened: [“A”] How would things stand with the plan?'],
  ['not-stated', 'Is this stated, contradicted or not stated? [“A”] That was on 2 March 2023.'],
  ['who-said', 'Whose words are these? [“strategic defeat”]'],
])('%s: what the stem quotes is a headline: %s', (kind, marked) => {
  expect(set(kind, marked.replaceAll(/[[\]]/g, ''))).toBe(marked);
});

test('only what is quoted beside the question is in the story’s own words', () => {
  const quoted = (kind: Kind, stem: string) =>
    stemParts({ kind, stem })
      .filter(({ isQuoted }) => isQuoted)
      .map(({ text }) => text);
  expect(quoted('when', '“Russia sends an army” When was that?')).toEqual([
    '“Russia sends an army”',
  ]);
  expect(quoted('what-changed', 'What took it from “under negotiation” to “signed”?')).toEqual([]);
});

test.each<[Kind, string]>([
  ['status-at', 'How did things stand with New START?'],
  ['what-changed', 'What took the treaty from “under negotiation” to “signed”?'],
  ['order', 'Put these in the order in which they happened, the earliest first.'],
  ['who-said', 'What had Russia done? Who says: it had left the treaty?'],
  ['disagreement', 'What is meant by “frozen”? Answer as Putin does.'],
])('%s: a sentence is a headline as a whole: %s', (kind, stem) => {
  expect(set(kind, stem)).toBe(`[${stem}]`);
});
