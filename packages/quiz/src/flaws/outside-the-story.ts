import { statusesOf, type Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { rankedDates } from './dates.ts';
import {
  breaks,
  date,
  exampleItem,
  HOW_MANY_SHIPS,
  keeps,
  NEXT_AFTER_SIGNING,
  WHO_FROZE,
} from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { sortOf } from './sort.ts';

/** So many other dates of the story may lie between a day that is asked for and one that is offered. */
const DATES_BETWEEN = 8;

/**
 * What nobody has met in the story is no temptation. Times are measured in the story's own dates, since ten years are
 * near in one story and far in another. Neighbours computed for a number or a length of time are exempt.
 */
export const isBroken: Check = (item, timeline) => {
  const sides = sidesOf(item);
  return (
    sides?.distractors.some(
      ({ id }) => !isOfTheStory(id, item, timeline) || isFarOff(id, sides.key.id, item, timeline),
    ) ?? false
  );
};

export const outsideTheStory: Rule = {
  number: 21,
  name: 'outside-the-story',
  severity: 'poor',
  sentence:
    'has a distractor from outside the story, or from far outside the time that is asked about',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'days of the story', exampleItem()),
  keeps(
    'item',
    'half and double the number, which the story has not',
    exampleItem({ query: HOW_MANY_SHIPS, options: ['20', '40', '80'], right: 1 }),
  ),
  keeps(
    'item',
    'a move that the machine has, though nobody made it',
    exampleItem({ query: NEXT_AFTER_SIGNING, options: ['force', 'move:abandon', 'walk'] }),
  ),
  breaks(
    'item',
    'nothing happened on that day',
    exampleItem({ options: ['2020-01-10', '2021-06-01', date('1812-06-24', '24 June 1812')] }),
  ),
  breaks(
    'item',
    'Napoleon has no part in this',
    exampleItem({ query: WHO_FROZE, options: ['bell', 'ames', 'napoleon'] }),
  ),
  breaks(
    'item',
    'no machine makes that move',
    exampleItem({ query: NEXT_AFTER_SIGNING, options: ['force', 'move:explode', 'walk'] }),
  ),
];

function isOfTheStory(id: string, item: Item, timeline: Timeline): boolean {
  const { index, story } = timeline;
  const { query } = item.proof;
  const machine =
    'subject' in query && index.subjects.has(query.subject)
      ? index.machineOf(query.subject)
      : undefined;
  switch (sortOf(item)) {
    case 'title':
      return id.startsWith('move:')
        ? machine !== undefined && machine.table.moveNumbers.has(id.slice('move:'.length))
        : index.events.has(id);
    case 'status':
      return machine !== undefined && statusesOf(machine).includes(id);
    case 'date':
      return rankedDates(timeline).has(id);
    case 'name':
      return index.entities.has(id) || (item.kind === 'who-said' && index.sources.has(id));
    case 'source':
      return index.sources.has(id);
    case 'claim':
      return story.disputes.some(
        (dispute) =>
          'dispute' in query &&
          dispute.id === query.dispute &&
          dispute.positions.some((position) => position.id === id),
      );
    case 'reason': {
      const [event = '', detail = ''] = id.split('/');
      const details = index.events.get(event)?.details ?? {};
      return Object.hasOwn(details, detail) && 'because' in (details[detail] ?? {});
    }
    case 'number':
    case 'duration':
    case 'standing':
      return true;
  }
}

function isFarOff(id: string, key: string, item: Item, timeline: Timeline): boolean {
  if (sortOf(item) !== 'date') return false;
  const ranks = rankedDates(timeline);
  const [a, b] = [ranks.get(id), ranks.get(key)];
  return a !== undefined && b !== undefined && Math.abs(a - b) > DATES_BETWEEN + 1;
}
