import {
  type Dispute,
  evidenceOfPosition,
  holdersOf,
  type Id,
  type Position,
  type Timeline,
} from '@aide-memoire/core';
import { apart } from './apart.ts';
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
  const holders = dispute.positions.map((position) => holdersOf(timeline, position));
  const holdsTwo = (id: Id): boolean => holders.filter((ids) => ids.includes(id)).length > 1;
  return dispute.positions.map((position, i) => {
    const denials = position.reports.filter(({ stance }) => stance === 'denies');
    const deniers = new Set(denials.map(({ from, source }) => from.at(-1) ?? source));
    const held = (holders[i] ?? []).map((id) =>
      holdsTwo(id) ? withChain(timeline, position, id) : nameOf(id),
    );
    return {
      id: position.id,
      claim: position.claim,
      words: heldInWords(held, [...deniers].map(nameOf)),
      voiced: position.in,
    };
  });
}

/** Somebody who is reported to hold two positions, with who reports this one: "Putin (in the EFE report)". */
function withChain(timeline: Timeline, position: Position, holder: Id): string {
  const { attributions } = evidenceOfPosition(timeline, position);
  const own = attributions.find(({ origin }) => origin === holder);
  const name = timeline.index.nameOf(holder);
  const chain = own?.words.slice(name.length + 2) ?? '';
  return chain === '' ? name : `${name} (${chain})`;
}

function heldInWords(holders: readonly string[], deniers: readonly string[]): string {
  const held = holders.length > 0 ? [`according to ${listInWords(holders.map(apart))}`] : [];
  const denied = deniers.length > 0 ? [`denied by ${listInWords(deniers.map(apart))}`] : [];
  return [...held, ...denied].join('; ');
}
