import { holdersOf, type Dispute, type Id, type Timeline } from '@aide-memoire/core';

/** A position with those who hold it and those who deny it, by the names that sentences use. */
export interface HeldPosition {
  readonly id: Id;
  readonly claim: string;
  readonly holders: readonly string[];
  readonly deniers: readonly string[];
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
      holders: holdersOf(timeline, position).map(nameOf),
      deniers: [...deniers].map(nameOf),
      voiced: position.in,
    };
  });
}
