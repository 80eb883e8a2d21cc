import { holdersOf, type Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { dateOf } from './dates.ts';
import { breaks, date, exampleItem, HOW_LONG, keeps, WHERE_SIGNED, WHO_FROZE } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sortOf } from './sort.ts';

/**
 * Headlines, claims, reasons and statuses are of one sort by what they are. In `where` a country may stand among towns,
 * when events are set in both, but not alone of its sort where it is the key. Who holds a position may be a person or a
 * paper, when all options really do hold one.
 */
export const isBroken: Check = (item, timeline) => {
  const sorts = new Map(item.options.map(({ id }) => [id, sortOfOption(id, item, timeline)]));
  const all = new Set(sorts.values());
  if (all.size <= 1 || areHolders(item, timeline)) return false;
  if (item.kind !== 'where') return true;
  const [key = ''] = item.key;
  return [...sorts].filter(([, sort]) => sort === sorts.get(key)).length === 1;
};

export const mixedSorts: Rule = {
  number: 15,
  name: 'mixed-sorts',
  severity: 'leaky',
  sentence: 'mixes kinds of things, precisions of dates or units',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'three days', exampleItem()),
  keeps(
    'item',
    'a country among towns',
    exampleItem({ query: WHERE_SIGNED, options: ['port', 'hill', 'corland'] }),
  ),
  breaks(
    'item',
    'two days and a month',
    exampleItem({ options: ['2020-01-10', '2021-06-01', date('2022-03', 'March 2022')] }),
  ),
  breaks(
    'item',
    'two people and a country',
    exampleItem({ query: WHO_FROZE, options: ['bell', 'ames', 'corland'] }),
  ),
  breaks(
    'item',
    'a town, and two countries',
    exampleItem({ query: WHERE_SIGNED, options: ['port', 'borland', 'corland'] }),
  ),
  breaks(
    'item',
    'days and months',
    exampleItem({ query: HOW_LONG, options: ['17-month', '20-month', '90-day'] }),
  ),
];

function sortOfOption(id: string, item: Item, { index }: Timeline): string {
  switch (sortOf(item)) {
    case 'date':
      return dateOf(id)?.precision ?? '';
    case 'duration':
      return id.slice(id.lastIndexOf('-') + 1);
    case 'name': {
      const entity = index.entities.get(id);
      return entity ? `${entity.kind} ${entity.named ? 'named' : 'unnamed'}` : 'source';
    }
    case 'number':
      return Number.isNaN(Number(id)) ? '' : 'number';
    case 'title':
    case 'claim':
    case 'reason':
    case 'status':
    case 'source':
    case 'standing':
      return '';
  }
}

/** Whether everybody among the options holds some position of the dispute that is asked about. */
function areHolders({ options, proof: { query } }: Item, timeline: Timeline): boolean {
  if (query.kind !== 'who-said' || !('dispute' in query)) return false;
  const dispute = timeline.story.disputes.find(({ id }) => id === query.dispute);
  const holders = new Set(dispute?.positions.flatMap((each) => holdersOf(timeline, each)));
  return options.every(({ id }) => holders.has(id));
}
