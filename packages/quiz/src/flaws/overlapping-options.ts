import type { Timeline } from '@aide-memoire/core';
import type { Item, Option } from '../item.ts';
import { dateOf, overlap } from './dates.ts';
import { boundedNumber } from './bounded-number.ts';
import { breaks, date, exampleItem, HOW_MANY_SHIPS, keeps, WHERE_SIGNED } from './examples.ts';
import { liesIn } from './places.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sortOf } from './sort.ts';
import { holds, read } from './texts.ts';

export const isBroken: Check = (item, timeline) =>
  item.options.some((a, i) => item.options.slice(i + 1).some((b) => meet(a, b, item, timeline)));

export const overlappingOptions: Rule = {
  number: 3,
  name: 'overlapping-options',
  severity: 'wrong',
  sentence: 'has options that repeat or contain each other',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'three days apart', exampleItem()),
  keeps(
    'item',
    'statuses of one machine exclude each other, however they are called',
    exampleItem({
      query: { kind: 'status-at', subject: 'pact', day: '2021-12-01', since: 'force' },
      options: ['In force', 'Signed but not yet in force', 'Suspended'],
    }),
  ),
  breaks(
    'item',
    'the same day twice',
    exampleItem({ options: ['2020-01-10', date('day', '2020-01-10'), '2021-06-01'] }),
  ),
  breaks(
    'item',
    'a day and the month that it lies in',
    exampleItem({ options: ['2020-01-10', '2022-03-05', date('2022-03', 'March 2022')] }),
  ),
  breaks(
    'item',
    'a quay and its town',
    exampleItem({
      query: WHERE_SIGNED,
      options: [date('port', 'Portown'), date('quay', 'Long Quay'), date('hill', 'Hillham')],
    }),
  ),
  breaks(
    'item',
    'what is under 10 is under 40 too',
    exampleItem({
      query: HOW_MANY_SHIPS,
      options: [date('40', 'Under 40'), date('10', 'Under 10'), date('80', '80')],
    }),
  ),
  breaks(
    'item',
    'one claim says what the other says, and more',
    exampleItem({ options: ['It left', 'It left for good', 'It stayed'] }),
  ),
];

function meet(a: Option, b: Option, item: Item, timeline: Timeline): boolean {
  const [first, second] = [read(a.text, timeline), read(b.text, timeline)];
  if (a.id === b.id || first.spaced === second.spaced) return true;
  const sort = sortOf(item);
  switch (sort) {
    case 'date': {
      const [x, y] = [dateOf(a.id), dateOf(b.id)];
      if (x && y) return overlap(x, y);
      break;
    }
    case 'number':
    case 'duration': {
      const [x, y] = [boundedNumber(a.text, timeline), boundedNumber(b.text, timeline)];
      if (x && y) return x.least <= y.most && y.least <= x.most && x.unit === y.unit;
      break;
    }
    case 'status':
    case 'standing':
      // Exclusive by what they are: "in force" stands in "signed but not yet in force" and is its opposite.
      return false;
    case 'title':
    case 'claim':
    case 'reason':
    case 'name':
    case 'source':
      break;
  }
  if (item.kind === 'where' && (liesIn(a.id, b.id, timeline) || liesIn(b.id, a.id, timeline)))
    return true;
  return holds(first, second) || holds(second, first);
}
