import type { Timeline } from '@aide-memoire/core';
import { GAP } from '../words/index.ts';
import { AS_THE_PAPER, breaks, exampleItem, keeps, WHO_FROZE } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { sortOf } from './sort.ts';
import { cuesOf, read } from './texts.ts';

/**
 * Three things can be seen without parsing: an article before the gap that only the key agrees with; a capital or a full
 * stop that only the key has or lacks; an opening (to …, -ing, a preposition) that sets the key apart from all others.
 * Names are written as they are. A machine's labels all complete "It was …", with whatever they open.
 */
export const isBroken: Check = (item, timeline) => {
  const sides = sidesOf(item);
  if (!sides) return false;
  const sort = sortOf(item);
  const isAlone = (traitOf: (text: string) => string): boolean => {
    const key = traitOf(sides.key.text);
    const others = new Set(sides.distractors.map(({ text }) => traitOf(text)));
    return others.size === 1 && !others.has(key);
  };
  if (fitsAlone(item.stem, sides.key.text, sides.distractors, timeline)) return true;
  if (sort === 'claim' || sort === 'reason') {
    const { opening } = cuesOf(timeline);
    if (isAlone((text) => opening(read(text, timeline).tokens[0] ?? ''))) return true;
  }
  return (
    (sort === 'claim' || sort === 'reason' || sort === 'title' || sort === 'status') &&
    (isAlone(caseOf) || isAlone((text) => /[.!?…]$/.exec(text)?.[0] ?? ''))
  );
};

export const grammar: Rule = {
  number: 14,
  name: 'grammar',
  severity: 'leaky',
  sentence: 'has a key that alone fits the grammar',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'all complete the sentence', claims('To leave', 'To stay', 'To win')),
  keeps('item', 'no option fits alone', gapAfter('an', 'Ames', 'Ember', 'Cole')),
  breaks('item', 'only one can be asked', claims('To leave', 'A letter', 'Some ships')),
  breaks('item', 'the full stop was copied with the claim', claims('Left.', 'Stayed', 'Won')),
  breaks('item', 'so was its capital', claims('left', 'Stayed', 'Won')),
  breaks('item', 'an Ames, but a Bell', gapAfter('an', 'Ames', 'Bell', 'Cole')),
];

function claims(...options: readonly string[]) {
  return exampleItem({ query: AS_THE_PAPER, options });
}

function gapAfter(article: string, ...options: readonly string[]) {
  const stem = `Whose name belongs in the gap? “Arland meets ${article} ${GAP} at sea”`;
  return exampleItem({ query: WHO_FROZE, stem, options });
}

/** The text begins with a small or a capital letter, or with none. */
function caseOf(text: string): string {
  const first = text.charAt(0);
  return first.toLowerCase() === first.toUpperCase()
    ? ''
    : first === first.toUpperCase()
      ? 'A'
      : 'a';
}

function fitsAlone(
  stem: string,
  key: string,
  distractors: readonly { readonly text: string }[],
  timeline: Timeline,
): boolean {
  const [before] = stem.split(GAP);
  const article = before === undefined ? '' : (read(before, timeline).tokens.at(-1) ?? '');
  const { articles, agrees } = cuesOf(timeline);
  if (!stem.includes(GAP) || !articles.has(article)) return false;
  const fits = (text: string): boolean => {
    const first = read(text, timeline).tokens[0] ?? '';
    return !articles.has(first) && agrees(article, first);
  };
  return fits(key) && !distractors.some(({ text }) => fits(text));
}
