import {
  breaks,
  date,
  exampleItem,
  keeps,
  NEXT_AFTER_SIGNING,
  STANDINGS,
  STATED,
} from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { askingOf, disputeOf, withoutNamedOptions } from './stem.ts';
import { cuesOf, read } from './texts.ts';

const WORD = /[\p{L}'’]+/gu;

/**
 * A stem that asks for the exception ("which was not") is read past unless the word stands out, in capitals. Not meant:
 * what the stem quotes, an option that it names ("not stated"), and a dispute that is about something withheld ("Who
 * would not say …?"): there the negation is what happened, not a way of asking.
 */
export const isBroken: Check = (item, timeline) => {
  if (!read(item.stem, timeline).isNegative) return false;
  const cues = cuesOf(timeline);
  const question = disputeOf(item, timeline) ?? '';
  const asking = askingOf(withoutNamedOptions(item, timeline).replace(question, ''));
  return (asking.match(WORD) ?? []).some((word) => {
    const low = word.toLowerCase();
    return word !== word.toUpperCase() && (cues.negations.has(low) || cues.negates(low));
  });
};

export const negativeStem: Rule = {
  number: 7,
  name: 'negative-stem',
  severity: 'poor',
  sentence: 'asks in the negative and does not stress it',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'a plain question', exampleItem()),
  keeps(
    'item',
    'the stress falls on the negation',
    exampleItem({ stem: 'Which of these did NOT happen before the speech?' }),
  ),
  keeps(
    'item',
    'the headline is negative, the question is not',
    exampleItem({ stem: '“Ames and Bell do not talk” When was that?' }),
  ),
  keeps(
    'item',
    'it names the option "not stated"',
    exampleItem({
      query: STATED,
      stem: 'Is this stated, contradicted or not stated? “Arland signs” That was on 10 January 2020.',
      options: STANDINGS,
    }),
  ),
  breaks(
    'item',
    'who reads fast looks for what happened',
    exampleItem({
      query: NEXT_AFTER_SIGNING,
      stem: 'Which of these did not happen before the speech?',
      options: [
        date('walk', 'Ames walks'),
        date('force', 'Arland starts'),
        date('thaw', 'Bell turns'),
      ],
    }),
  ),
];
