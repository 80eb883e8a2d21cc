import { claimsOf } from './claims.ts';
import {
  breaks,
  exampleItem,
  keeps,
  STANDINGS,
  STATED,
  STATUS_AFTER_FORCE,
  WHEN_SIGNED,
} from './examples.ts';
import type { Example, Rule } from './rule.ts';

export const askedTwice: Rule = {
  number: 24,
  name: 'asked-twice',
  severity: 'poor',
  sentence: 'asks the same thing twice',
  session: (items) => {
    const askers = new Map<string, string[]>();
    for (const item of items) {
      for (const claim of claimsOf(item))
        askers.set(claim, [...(askers.get(claim) ?? []), item.id]);
    }
    return [...new Set([...askers.values()].filter(({ length }) => length > 1).flat())];
  },
};

export const examples = (): readonly Example[] => [
  keeps(
    'session',
    'two gaps in one headline',
    exampleItem({ query: { kind: 'who', event: 'walk', entity: 'ames' } }),
    exampleItem({ query: { kind: 'who', event: 'walk', entity: 'bell' } }),
  ),
  keeps(
    'session',
    'orders that share no pair',
    exampleItem({ query: { kind: 'order', events: ['signing', 'force', 'freeze'] } }),
    exampleItem({ query: { kind: 'order', events: ['freeze', 'walk', 'thaw'] } }),
  ),
  breaks(
    'session',
    'the day, and whether the day is stated',
    exampleItem({ query: WHEN_SIGNED }),
    exampleItem({ query: STATED, options: STANDINGS }),
  ),
  breaks(
    'session',
    'what an event did, and how things stood after it',
    exampleItem({ query: STATUS_AFTER_FORCE }),
    exampleItem({ query: { kind: 'what-changed', subject: 'pact', event: 'force' } }),
  ),
  breaks(
    'session',
    'orders that share a pair',
    exampleItem({ query: { kind: 'order', events: ['signing', 'force', 'freeze'] } }),
    exampleItem({ query: { kind: 'order', events: ['signing', 'freeze', 'thaw'] } }),
  ),
];
