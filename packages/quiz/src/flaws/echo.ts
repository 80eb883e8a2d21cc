import { breaks, exampleItem, keeps, NEXT_AFTER_SIGNING, STANDINGS, STATED } from './examples.ts';
import { nameWords } from './names.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { sortOf } from './sort.ts';
import { read } from './texts.ts';

/**
 * The story's names are in every headline, so one more or less of them in the key gives nothing away as long as some
 * distractor has one in common with the stem too. A stem that asks whether something is stated, contradicted or not
 * stated names all its options every time.
 */
export const isBroken: Check = (item, timeline) => {
  const sides = sidesOf(item);
  if (!sides || sortOf(item) === 'standing') return false;
  const stem = read(item.stem, timeline).content;
  const names = nameWords(timeline);
  const others = sides.distractors.map(({ text }) => read(text, timeline).content);
  const isNamed = others.some((other) =>
    [...other].some((word) => names.has(word) && stem.has(word)),
  );
  return [...read(sides.key.text, timeline).content].some(
    (word) =>
      stem.has(word) && !others.some((other) => other.has(word)) && !(isNamed && names.has(word)),
  );
};

export const echo: Rule = {
  number: 11,
  name: 'echo',
  severity: 'leaky',
  sentence: 'has a word in its stem that comes again in the key and in no other option',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'nothing comes again', exampleItem()),
  keeps(
    'item',
    'Arland comes again, but so does Borland',
    next('Arland sends a ship', 'Borland sends a horse', 'Cole walks'),
  ),
  keeps(
    'item',
    'the stem names all options',
    exampleItem({
      query: STATED,
      stem: 'Is this stated, contradicted or not stated? “Arland signs” That was on 10 January 2020.',
      options: STANDINGS,
      right: 1,
    }),
  ),
  breaks('item', 'paper to paper', next('Ames burns the papers', 'Bell walks', 'Cole rides')),
  breaks(
    'item',
    'only the key is about anybody in the stem',
    next('Arland sends a ship', 'Bell sends a horse', 'Cole walks'),
  ),
];

function next(...options: readonly string[]) {
  const stem = '“Arland and Borland put pen to paper” What came next with the treaty?';
  return exampleItem({ query: NEXT_AFTER_SIGNING, stem, options });
}
