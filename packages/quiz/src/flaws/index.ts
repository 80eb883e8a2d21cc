import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { answerBalance } from './answer-balance.ts';
import { askedTwice } from './asked-twice.ts';
import { givenAway, givenAwayByItself } from './given-away.ts';
import { type Flaw, flaw, ITEM_RULES } from './item-flaws.ts';
import { keyPositions } from './key-positions.ts';
import type { Rule } from './rule.ts';

export { type Flaw, flawsOf } from './item-flaws.ts';
export type { Example, Rule } from './rule.ts';

/** The rules of item writing, by number. */
export const RULES: readonly Rule[] = [
  ...ITEM_RULES.filter((rule) => rule !== givenAwayByItself),
  givenAway,
  keyPositions,
  askedTwice,
  answerBalance,
].sort((a, b) => a.number - b.number);

/** The rules that a pool breaks as a whole; those that its items break are not looked for. */
export const poolFlaws = (items: readonly Item[], timeline: Timeline): readonly Flaw[] =>
  RULES.flatMap((rule) => together(rule, rule.pool?.(items, timeline)));

/** The rules that a session breaks as a whole, in the order in which it asks. */
export const sessionFlaws = (items: readonly Item[], timeline: Timeline): readonly Flaw[] =>
  RULES.flatMap((rule) => together(rule, rule.session?.(items, timeline)));

const together = (rule: Rule, ids: readonly string[] = []): readonly Flaw[] =>
  ids.length === 0 ? [] : [flaw(rule, ids)];
