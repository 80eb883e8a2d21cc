import type { Item } from '../item.ts';
import { GAP } from '../words/index.ts';
import { AS_THE_PAPER, breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { cuesOf, read } from './texts.ts';

const FEWEST_WORDS = 5;

export const isBroken: Check = (item, timeline) => {
  const { tokens } = read(item.stem, timeline);
  const asks = item.stem.includes('?') || item.stem.includes(GAP);
  return (
    (!asks && !cuesOf(timeline).commands.has(tokens[0] ?? '')) ||
    tokens.length < FEWEST_WORDS ||
    (!isPick(item) && item.stem.length < meanLength(item))
  );
};

export const unfocusedStem: Rule = {
  number: 17,
  name: 'unfocused-stem',
  severity: 'poor',
  sentence: 'has a stem that does not ask, or that says less than its options',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'a question with its headline', exampleItem()),
  keeps(
    'item',
    'a gap asks',
    exampleItem({ stem: `Arland signs the Pact with ${GAP} in Portown` }),
  ),
  keeps('item', 'so does an order', exampleItem({ stem: 'Name the day on which Arland signed.' })),
  breaks('item', 'a headline alone', exampleItem({ stem: 'Arland and Borland put pen to paper' })),
  breaks('item', 'too few words', exampleItem({ stem: 'When did Arland sign?' })),
  breaks(
    'item',
    'the options say it all',
    exampleItem({
      query: AS_THE_PAPER,
      stem: 'What of Bell and Pact?',
      options: [
        'Bell had left the Pact for good',
        'Bell had kept to the Pact until May',
        'Bell had won',
      ],
    }),
  ),
];

/** Asks to choose among headlines: they are what the question is about, so they may be longer than it. */
const isPick = ({ kind }: Item): boolean => kind === 'order' || kind === 'known-by';

const meanLength = ({ options }: Item): number =>
  options.reduce((sum, { text }) => sum + text.length, 0) / options.length;
