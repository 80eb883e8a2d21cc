import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { isBroken as absolutes } from './absolutes.ts';
import { isBroken as allOfTheAbove } from './all-of-the-above.ts';
import { isBroken as combinedOptions } from './combined-options.ts';
import { isBroken as convergence } from './convergence.ts';
import { isBroken as disputedAsFact } from './disputed-as-fact.ts';
import { isBroken as doubleNegative } from './double-negative.ts';
import { isBroken as echo } from './echo.ts';
import { isBroken as fullerKey } from './fuller-key.ts';
import { isBroken as givenAway } from './given-away.ts';
import { isBroken as grammar } from './grammar.ts';
import { isBroken as mixedSorts } from './mixed-sorts.ts';
import { isBroken as negativeStem } from './negative-stem.ts';
import { isBroken as noneOfTheAbove } from './none-of-the-above.ts';
import { isBroken as oneKey } from './one-key.ts';
import { isBroken as opposites } from './opposites.ts';
import { isBroken as outsideTheStory } from './outside-the-story.ts';
import { isBroken as overlappingOptions } from './overlapping-options.ts';
import { isBroken as sameOpening } from './same-opening.ts';
import { isBroken as tellingLength } from './telling-length.ts';
import { isBroken as unfocusedStem } from './unfocused-stem.ts';
import { isBroken as unsorted } from './unsorted.ts';
import { isBroken as unsupported } from './unsupported.ts';
import type { Check } from './rule.ts';

/** What looks at one item, by the name of its rule: all that is needed to make items, so nothing else is loaded for it. */
export const ITEM_CHECKS: readonly (readonly [name: string, isBroken: Check])[] = [
  ['one-key', oneKey],
  ['disputed-as-fact', disputedAsFact],
  ['overlapping-options', overlappingOptions],
  ['all-of-the-above', allOfTheAbove],
  ['none-of-the-above', noneOfTheAbove],
  ['combined-options', combinedOptions],
  ['negative-stem', negativeStem],
  ['double-negative', doubleNegative],
  ['telling-length', tellingLength],
  ['fuller-key', fullerKey],
  ['echo', echo],
  ['convergence', convergence],
  ['opposites', opposites],
  ['grammar', grammar],
  ['mixed-sorts', mixedSorts],
  ['absolutes', absolutes],
  ['unfocused-stem', unfocusedStem],
  ['unsorted', unsorted],
  ['given-away', givenAway],
  ['outside-the-story', outsideTheStory],
  ['unsupported', unsupported],
  ['same-opening', sameOpening],
];

/** The name of the first rule that one item breaks by itself. */
export const firstBroken = (item: Item, timeline: Timeline): string | undefined =>
  ITEM_CHECKS.find(([, isBroken]) => isBroken(item, timeline))?.[0];
