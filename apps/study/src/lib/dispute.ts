import { holdersOf, type Dispute, type Id, type Timeline } from '@aide-memoire/core';
import { listInWords } from './words.ts';

/** A position as a reader sees it. */
export interface HeldPosition {
  readonly id: Id;
  readonly claim: string;
  /** Who holds it and who denies it: `according to Lavrov; denied by the EFE report`. */
  readonly words: string;
  /** The event it was voiced in. */
  readonly voiced: Id | undefined;
}

export function positionsOf(timeline: Timeline, dispute: Dispute): readonly HeldPosition[] {
  const { nameOf } = timeline.index;
  return dispute.positions.map((position) => {
    const denials = position.reports.filter(({ stance }) => stance === 'denies');
    const deniers = new Set(denials.map(({ from, source }) => from.at(-1) ?? source));
    return {
      id: position.id,
      claim: position.claim,
      words: heldInWords(holdersOf(timeline, position).map(nameOf), [...deniers].map(nameOf)),
      voiced: position.in,
    };
  });
}

function heldInWords(holders: readonly string[], deniers: readonly string[]): string {
  const held = holders.length > 0 ? [`according to ${listInWords(holders)}`] : [];
  const denied = deniers.length > 0 ? [`denied by ${listInWords(deniers)}`] : [];
  return [...held, ...denied].join('; ');
}
