import type { Timeline } from '@aide-memoire/core';
import { type Item, type Kind, KINDS } from '../item.ts';
import { proveItem } from '../proof/prove.ts';
import { ITEM_SABOTAGES } from './item.ts';
import type { Sabotage, Spoilt } from './sabotage.ts';
import { STORY_SABOTAGES } from './story.ts';

export const SABOTAGES: readonly Sabotage[] = [...ITEM_SABOTAGES, ...STORY_SABOTAGES];
export type { Sabotage, Spoilt } from './sabotage.ts';

/** How often one kind was spoilt in one way, and how often that was noticed. */
export interface SabotageRow {
  readonly sabotage: string;
  readonly kind: Kind;
  readonly tried: number;
  readonly caught: number;
  /** Ids of items whose sabotage went by unnoticed. */
  readonly missed: readonly string[];
}

/** Spoils every item in every way it can be, and says what the prover made of it. */
export function sabotageReport(items: readonly Item[], timeline: Timeline): readonly SabotageRow[] {
  return SABOTAGES.flatMap((sabotage) =>
    KINDS.map((kind) => {
      const tries = items
        .filter((item) => item.kind === kind)
        .flatMap((item) => [...sabotage.spoil(item, timeline)].map((spoilt) => ({ item, spoilt })));
      const missed = tries.filter(({ spoilt }) => !isCaught(spoilt)).map(({ item }) => item.id);
      return {
        sabotage: sabotage.name,
        kind,
        tried: tries.length,
        caught: tries.length - missed.length,
        missed: [...new Set(missed)],
      };
    }).filter(({ tried }) => tried > 0),
  );
}

/**
 * A changed story also changes what an explanation ends in; that the question itself is wrong must be noticed all the
 * same.
 */
function isCaught({ item, timeline, of }: Spoilt): boolean {
  const proven = proveItem(item, timeline);
  if (proven.ok) return false;
  return (
    of === 'item' || proven.reasons.some((reason) => !reason.startsWith('its explanation ends'))
  );
}
