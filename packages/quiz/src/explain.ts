import type { Timeline } from '@aide-memoire/core';
import type { Dropped } from './compose/compose-kind.ts';
import { type Kind, KINDS } from './item.ts';
import { firstSteps, itemsOfKind, type PoolOptions } from './pool.ts';
import { RULES } from './flaws/index.ts';
import { reasons } from './words/reasons-en.ts';

/** Why a kind yields what it does. */
export interface KindReport {
  readonly kind: Kind;
  readonly items: number;
  /** Claims that gave no question, and why, in words. */
  readonly skipped: readonly string[];
  /** Questions that are not asked in the end, and why, in words. */
  readonly dropped: readonly Dropped[];
}

/** What each kind yields, and why no more. */
export function explainKinds(
  timeline: Timeline,
  { seed, kinds = KINDS, upTo }: PoolOptions,
): readonly KindReport[] {
  const told = firstSteps(timeline, upTo);
  return KINDS.filter((kind) => kinds.includes(kind)).map((kind) => {
    const skipped: string[] = [];
    const { items, dropped } = itemsOfKind(kind, told, timeline, seed, (reason, ...of) => {
      skipped.push([...of.map((name) => `“${name}”`), reasons[reason]].join(': '));
    });
    return { kind, items: items.length, skipped, dropped: dropped.map(inSentence) };
  });
}

/** A rule that the question breaks is told by its sentence. */
const inSentence = ({ id, reason }: Dropped): Dropped => {
  const rule = RULES.find(({ name }) => name === reason);
  return { id, reason: rule ? `it ${rule.sentence}` : reason };
};
