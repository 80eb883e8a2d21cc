import type { Item } from '../item.ts';
import { breaks, keeps, series, STANDINGS, STATED, WHO_FROZE } from './examples.ts';
import type { Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { isClosed } from './sort.ts';

/** Of fewer items a third is no number. */
export const ENOUGH = 6;
/** So often right is often. */
export const OFTEN = 3;

/**
 * Values are compared as the learner reads them. Where the same three options always stand, a number of items that three
 * does not divide cannot be shared out evenly, so a share is rounded up.
 */
export const answerBalance: Rule = {
  number: 25,
  name: 'answer-balance',
  severity: 'leaky',
  sentence: 'has an answer that is right too often',
  pool: (items) =>
    [...Map.groupBy(items, ({ kind }) => kind).values()]
      .filter(({ length }) => length >= ENOUGH)
      .flatMap(unbalanced),
};

export const examples = (): readonly Example[] => [
  keeps('pool', 'each is right as often', ...whos(6, (i) => i % 3)),
  keeps('pool', 'too few to share out', ...whos(5, () => 0)),
  keeps(
    'pool',
    'seven among three',
    ...series(7, (i) => ({ query: STATED, options: STANDINGS, right: i % 3 })),
  ),
  breaks('pool', 'Ames is right in half of them', ...whos(6, (i) => (i % 2 === 0 ? 0 : i % 3))),
  breaks(
    'pool',
    'where Ames stands, Ames is right',
    ...series(12, (i) => ({
      query: WHO_FROZE,
      options: i < 3 ? ['Ames', 'Bell', 'Cole'] : [`Bell ${i}`, `Cole ${i}`, `Dunn ${i}`],
    })),
  ),
  breaks(
    'pool',
    'it is stated every other time',
    ...series(8, (i) => ({ query: STATED, options: STANDINGS, right: i % 2 === 0 ? 0 : i % 3 })),
  ),
];

function whos(length: number, right: (i: number) => number) {
  return series(length, (i) => ({
    query: WHO_FROZE,
    options: ['Ames', 'Bell', 'Cole'],
    right: right(i),
  }));
}

/** The items of one kind in which the key is right too often. */
function unbalanced(items: readonly Item[]): readonly string[] {
  const right = new Map<string, string[]>();
  const wrong = new Map<string, number>();
  for (const item of items) {
    const sides = sidesOf(item);
    if (!sides) continue;
    right.set(sides.key.text, [...(right.get(sides.key.text) ?? []), item.id]);
    for (const { text } of sides.distractors) wrong.set(text, (wrong.get(text) ?? 0) + 1);
  }
  const third = items.every(isClosed) ? Math.ceil(items.length / 3) : items.length / 3;
  return [...right].flatMap(([text, ids]) => {
    const isLopsided = ids.length >= OFTEN && ids.length > (wrong.get(text) ?? 0);
    return ids.length > third || isLopsided ? ids : [];
  });
}
