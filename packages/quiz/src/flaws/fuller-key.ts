import type { Timeline } from '@aide-memoire/core';
import { AS_THE_PAPER, breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { isWritten } from './sort.ts';
import { cuesOf, read, type Reading } from './texts.ts';

/** Of sentences alone: a date has a number wherever it stands. */
export const isBroken: Check = (item, timeline) => {
  const sides = isWritten(item) ? sidesOf(item) : undefined;
  if (!sides) return false;
  const others = sides.distractors.map(({ text }) => detailOf(text, timeline));
  return detailOf(sides.key.text, timeline) > Math.max(...others);
};

export const fullerKey: Rule = {
  number: 10,
  name: 'fuller-key',
  severity: 'leaky',
  sentence: 'has a key with more detail than any other option',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'none has any', claims('left', 'stayed', 'won')),
  keeps('item', 'another has as much', claims('sent 3 ships', 'sent 4 ships', 'won')),
  breaks('item', 'a parenthesis', claims('left (in spring)', 'stayed', 'won')),
  breaks('item', 'a number', claims('sent three ships', 'sent ships', 'sent letters')),
  breaks('item', 'a clause', claims('sent Cole, who left', 'sent Ames home', 'sent Bell')),
  breaks('item', 'a hedge', claims('perhaps left', 'surely stayed', 'stayed')),
];

function claims(...options: readonly string[]) {
  return exampleItem({ query: AS_THE_PAPER, options });
}

/** How many sorts of detail a text has, of four: a parenthesis, a number, a clause, a hedge. */
function detailOf(text: string, timeline: Timeline): number {
  const reading = read(text, timeline);
  const { tokens } = reading;
  const kept = details.get(reading);
  if (kept !== undefined) return kept;
  const { numerals, clauses, hedges } = cuesOf(timeline);
  const has = (words: ReadonlySet<string>): boolean => tokens.some((token) => words.has(token));
  const detail = [
    /[([]/.test(text),
    tokens.some((token) => /^\p{N}/u.test(token)) || has(numerals),
    /[,;:–—]\s/.test(text) || has(clauses),
    has(hedges),
  ].filter(Boolean).length;
  details.set(reading, detail);
  return detail;
}

const details = new WeakMap<Reading, number>();
