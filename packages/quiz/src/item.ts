import type { Id } from '@aide-memoire/core';

/** The kinds of question built so far. */
export type Kind = 'when' | 'who' | 'status-at' | 'what-next';

export interface Option {
  /** Stable: names the thing the option stands for (a date, an entity, a status, an event), not its words. */
  readonly id: string;
  readonly text: string;
}

/** One question with everything a learner sees and everything that proves it. Plain data. */
export interface Item {
  /** Names what is asked (kind, then event, subject or status ids), never its wording: it survives a release. */
  readonly id: string;
  readonly story: Id;
  readonly kind: Kind;
  readonly stem: string;
  readonly options: readonly Option[];
  /** Ids of the right options: one, for every kind built so far. */
  readonly key: readonly string[];
  /** Option id → what the learner is told who chose it. */
  readonly feedback: Readonly<Record<string, string>>;
  /** Why the key is right, in a sentence or two. */
  readonly explanation: string;
  readonly evidence: readonly EvidenceRef[];
  readonly proof: Proof;
  /** The step of the replay that shows the answer, counted from 1. */
  readonly step: number;
  readonly subject?: Id;
  /** An estimate from 0 (easy) to 1 (hard); see `difficulty.ts`. */
  readonly difficulty: number;
}

/** A report that the key rests on. */
export interface EvidenceRef {
  readonly event: Id;
  readonly source: Id;
  readonly from?: readonly Id[];
  readonly paragraph?: number;
  readonly quote?: string;
  /** The chain in words, origin first. */
  readonly words: string;
}

/** The question put to the log, and what the answer rests on. */
export interface Proof {
  readonly query: Query;
  /** Events whose reports carry the key. */
  readonly events: readonly Id[];
  /** Why each distractor is wrong, by option id. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** What `proveItem` asks core again, a shape a kind. */
export type Query =
  | { readonly kind: 'when'; readonly event: Id }
  | { readonly kind: 'who'; readonly event: Id; readonly entity: Id }
  | {
      readonly kind: 'status-at';
      readonly subject: Id;
      /** The day asked about, `2023-02-28`. */
      readonly day: string;
      /** The event that brought the status. */
      readonly since: Id;
      /** Whose account it is, where the sources dispute the status. */
      readonly holder?: Id;
    }
  | { readonly kind: 'what-next'; readonly subject: Id; readonly event: Id };
