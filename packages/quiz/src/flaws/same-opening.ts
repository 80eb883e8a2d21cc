import { breaks, exampleItem, keeps, NEXT_AFTER_SIGNING, WHO_FROZE } from './examples.ts';
import { nameWords } from './names.ts';
import type { Check, Example, Rule } from './rule.ts';
import { isClosed, sortOf } from './sort.ts';
import { cuesOf, read } from './texts.ts';

const WORDS = 3;

/**
 * Words that open every option belong in the stem. Not meant: options of three words or fewer, where they would be the
 * whole; and headlines that begin with who acts, as every headline of a story must.
 */
export const isBroken: Check = (item, timeline) => {
  if (isClosed(item) || item.options.length === 0) return false;
  const readings = item.options.map(({ text }) => read(text, timeline).tokens);
  if (readings.some(({ length }) => length <= WORDS)) return false;
  const openings = new Set(readings.map((tokens) => tokens.slice(0, WORDS).join(' ')));
  if (openings.size > 1) return false;
  if (sortOf(item) !== 'title') return true;
  const { articles, links, stem } = cuesOf(timeline);
  const names = nameWords(timeline);
  const isName = (word: string): boolean =>
    articles.has(word) || links.has(word) || names.has(stem(word));
  return !readings[0]?.slice(0, WORDS).every(isName);
};

export const sameOpening: Rule = {
  number: 23,
  name: 'same-opening',
  severity: 'poor',
  sentence: 'has options that all open with the same three words',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'dates are short', exampleItem()),
  keeps(
    'item',
    'two of three',
    next('Bell tells the paper a lie', 'Bell tells the paper a tale', 'Cole tells no one a lie'),
  ),
  keeps(
    'item',
    'the three words are who acts',
    next('Ames and Bell walk home', 'Ames and Bell ride home', 'Ames and Bell sing at sea'),
  ),
  keeps(
    'item',
    'the three words are all there is of the shortest',
    exampleItem({
      query: WHO_FROZE,
      options: ['A high official', 'A high official of A', 'A high official of B'],
    }),
  ),
  breaks(
    'item',
    'the stem could say that Bell tells the paper something',
    next('Bell tells the paper a lie', 'Bell tells the paper a tale', 'Bell tells the gazette'),
  ),
];

function next(...options: readonly string[]) {
  return exampleItem({ query: NEXT_AFTER_SIGNING, options });
}
