import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { absolutes } from './absolutes.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { answerBalance } from './answer-balance.ts';
import { askedTwice } from './asked-twice.ts';
import { combinedOptions } from './combined-options.ts';
import { convergence } from './convergence.ts';
import { disputedAsFact } from './disputed-as-fact.ts';
import { doubleNegative } from './double-negative.ts';
import { echo } from './echo.ts';
import { fullerKey } from './fuller-key.ts';
import { givenAway } from './given-away.ts';
import { grammar } from './grammar.ts';
import { keyPositions } from './key-positions.ts';
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

export type { Example, Rule } from './rule.ts';

/** The rules of item writing, by number. */
export const RULES: readonly Rule[] = [
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
  keyPositions,
  givenAway,
  outsideTheStory,
  unsupported,
  sameOpening,
  askedTwice,
  answerBalance,
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
  RULES.filter((rule) => rule.item?.(item, timeline)).map((rule) => flaw(rule, [item.id]));

/** The rules that a pool breaks as a whole; those that its items break are not looked for. */
export const poolFlaws = (items: readonly Item[], timeline: Timeline): readonly Flaw[] =>
  RULES.flatMap((rule) => together(rule, rule.pool?.(items, timeline)));

/** The rules that a session breaks as a whole, in the order in which it asks. */
export const sessionFlaws = (items: readonly Item[], timeline: Timeline): readonly Flaw[] =>
  RULES.flatMap((rule) => together(rule, rule.session?.(items, timeline)));

const together = (rule: Rule, ids: readonly string[] = []): readonly Flaw[] =>
  ids.length === 0 ? [] : [flaw(rule, ids)];

const flaw = ({ name, number, severity, sentence }: Rule, items: readonly string[]): Flaw => ({
  rule: name,
  number,
  severity,
  sentence,
  items,
});
