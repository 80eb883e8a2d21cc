import type { Item } from '../item.ts';
import { dateOf } from './dates.ts';
import { breaks, exampleItem, HOW_LONG, HOW_MANY_SHIPS, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sortOf } from './sort.ts';

export const isBroken: Check = (item) => {
  const values = item.options.map(({ id }) => valueOf(id, item));
  return values.some((value, i) => value < (values[i - 1] ?? -Infinity));
};

export const unsorted: Rule = {
  number: 18,
  name: 'unsorted',
  severity: 'poor',
  sentence: 'has dates or numbers that are out of order',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'the earliest first', exampleItem()),
  keeps('item', 'by what they are, not letter by letter', ships('9', '40', '100')),
  breaks(
    'item',
    'out of order',
    exampleItem({ options: ['2020-01-10', '2022-03-05', '2021-06-01'] }),
  ),
  breaks('item', 'the largest first', ships('100', '40', '9')),
  breaks(
    'item',
    '20 months before 17',
    exampleItem({ query: HOW_LONG, options: ['20-month', '17-month', '30-month'] }),
  ),
];

function ships(...options: readonly string[]) {
  return exampleItem({ query: HOW_MANY_SHIPS, options });
}

/** What an option is sorted by; the same for all where there is nothing to sort by. */
function valueOf(id: string, item: Item): number {
  switch (sortOf(item)) {
    case 'date':
      return dateOf(id)?.earliest ?? 0;
    case 'number':
    case 'duration':
      return Number.parseFloat(id) || 0;
    case 'title':
    case 'claim':
    case 'reason':
    case 'status':
    case 'name':
    case 'source':
    case 'standing':
      return 0;
  }
}
