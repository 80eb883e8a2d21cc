import type { Id, Timeline } from '@aide-memoire/core';
import type { EvidenceRef, Item, Kind, Option, Query } from './item.ts';

/** How many options an item has: more adds little and teaches more wrong facts (Rodriguez 2005). */
export const OPTIONS = 3;

/** An option with what is told to who chooses it. */
export interface DraftOption extends Option {
  readonly feedback: string;
  /** Why it is wrong, for the proof; the key has none. */
  readonly wrong?: string;
}

export interface Draft {
  readonly id: string;
  readonly kind: Kind;
  readonly stem: string;
  /** In the order shown. */
  readonly options: readonly DraftOption[];
  readonly explanation: string;
  readonly query: Query;
  /** The event that the key rests on, and the part of it. */
  readonly event: Id;
  readonly evidence: readonly EvidenceRef[];
  readonly subject?: Id;
  readonly difficulty: number;
}

/** Makes the items of one kind; `prove` judges them afterwards. */
export type Generator = (timeline: Timeline, seed: number) => Iterable<Draft>;

export function itemOf(timeline: Timeline, draft: Draft): Item {
  const { id, kind, stem, options, explanation, query, event, evidence, subject, difficulty } =
    draft;
  const wrong = options.flatMap((option) =>
    option.wrong === undefined ? [] : [[option.id, option.wrong] as const],
  );
  return {
    id,
    story: timeline.story.id,
    kind,
    stem,
    options: options.map((option) => ({ id: option.id, text: option.text })),
    key: options.filter((option) => option.wrong === undefined).map((option) => option.id),
    feedback: Object.fromEntries(options.map((option) => [option.id, option.feedback])),
    explanation,
    evidence,
    proof: { query, events: [event], wrong: Object.fromEntries(wrong) },
    step: timeline.stepOf(event).index,
    ...(subject !== undefined && { subject }),
    difficulty,
  };
}
