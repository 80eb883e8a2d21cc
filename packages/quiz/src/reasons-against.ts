import type { Timeline } from '@aide-memoire/core';
import type { Kind } from './item.ts';
import { itemsOfKind } from './pool.ts';
import { reasons } from './words/reasons-en.ts';

/** Rules have names, not sentences; what cannot be proven has a sentence. */
const RULE = /^[a-z]+(?:-[a-z]+)*$/;

/**
 * Why claims gave no question of a kind, in words, the most frequent reason first. What `explainKinds` tells in full,
 * without the names of the claims, and light: it knows no rule's sentence.
 */
export function reasonsAgainst(kind: Kind, timeline: Timeline, seed: number): readonly string[] {
  const times = new Map<string, number>();
  const add = (reason: string): void => {
    times.set(reason, (times.get(reason) ?? 0) + 1);
  };
  const { dropped } = itemsOfKind(kind, timeline, timeline, seed, (reason) => {
    add(reasons[reason]);
  });
  for (const { reason } of dropped) {
    add(RULE.test(reason) ? 'it would break a rule of good questions' : reason);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([reason]) => reason);
}
