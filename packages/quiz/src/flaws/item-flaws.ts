import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { absolutes } from './absolutes.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { combinedOptions } from './combined-options.ts';
import { convergence } from './convergence.ts';
import { disputedAsFact } from './disputed-as-fact.ts';
import { doubleNegative } from './double-negative.ts';
import { echo } from './echo.ts';
import { fullerKey } from './fuller-key.ts';
import { givenAwayByItself } from './given-away.ts';
import { grammar } from './grammar.ts';
import { mixedSorts } from './mixed-sorts.ts';
import { negativeStem } from './negative-stem.ts';
import { noneOfTheAbove } from './none-of-the-above.ts';
import { oneKey } from './one-key.ts';
import { opposites } from './opposites.ts';
import { outsideTheStory } from './outside-the-story.ts';
import { overlappingOptions } from './overlapping-options.ts';
import { sameOpening } from './same-opening.ts';
import { tellingLength } from './telling-length.ts';
import { unfocusedStem } from './unfocused-stem.ts';
import { unsorted } from './unsorted.ts';
import { unsupported } from './unsupported.ts';
import type { Rule } from './rule.ts';

/** The rules that look at one item, by number: all that is needed to make items, so nothing else is loaded for it. */
export const ITEM_RULES: readonly Rule[] = [
  oneKey,
  disputedAsFact,
  overlappingOptions,
  allOfTheAbove,
  noneOfTheAbove,
  combinedOptions,
  negativeStem,
  doubleNegative,
  tellingLength,
  fullerKey,
  echo,
  convergence,
  opposites,
  grammar,
  mixedSorts,
  absolutes,
  unfocusedStem,
  unsorted,
  givenAwayByItself,
  outsideTheStory,
  unsupported,
  sameOpening,
];

/** A rule that is broken, and by which items. */
export interface Flaw {
  readonly rule: string;
  readonly number: number;
  readonly severity: Rule['severity'];
  /** To be read after "the item", "the pool" or "the session". */
  readonly sentence: string;
  readonly items: readonly string[];
}

/** The rules that one item breaks by itself. */
export const flawsOf = (item: Item, timeline: Timeline): readonly Flaw[] =>
  ITEM_RULES.filter((rule) => rule.item?.(item, timeline)).map((rule) => flaw(rule, [item.id]));

export const flaw = (
  { name, number, severity, sentence }: Rule,
  items: readonly string[],
): Flaw => ({ rule: name, number, severity, sentence, items });
