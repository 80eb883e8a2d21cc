import { breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { isTrue } from './truth.ts';

/** The proof is the judge of what is true; this sees what one look at the log shows, whoever made the item. */
export const isBroken: Check = (item, timeline) => {
  const ids = item.options.map(({ id }) => id);
  if (item.kind === 'order') {
    return new Set(item.key).size !== ids.length || item.key.some((id) => !ids.includes(id));
  }
  const sides = sidesOf(item);
  if (!sides || new Set(ids).size !== ids.length) return true;
  return (
    isTrue(sides.key.id, item, timeline) === false ||
    sides.distractors.some(({ id }) => !item.proof.wrong[id] || isTrue(id, item, timeline) === true)
  );
};

export const oneKey: Rule = {
  number: 1,
  name: 'one-key',
  severity: 'wrong',
  sentence: 'has not exactly one key, or has a distractor that is true too',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'one option is the day of the signing', exampleItem()),
  breaks('item', 'no option is marked as right', exampleItem({ key: [] })),
  breaks('item', 'two are marked', exampleItem({ key: ['2020-01-10', '2021-06-01'] })),
  breaks('item', 'the one marked is the day of something else', exampleItem({ right: 1 })),
  breaks(
    'item',
    'the signing was in January 2020 too',
    exampleItem({
      options: [
        { id: '2020-01-10', text: '10 January 2020' },
        { id: '2020-01', text: 'January 2020' },
        { id: '2022-03-05', text: '5 March 2022' },
      ],
    }),
  ),
];
