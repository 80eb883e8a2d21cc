import type { Id } from '@aide-memoire/core';

/** The kinds of question, in the order of a pool's items at the same step. */
export const KINDS = [
  'when',
  'who',
  'where',
  'how-many',
  'status-at',
  'what-changed',
  'what-next',
  'order',
  'interval',
  'who-said',
  'which-source',
  'disagreement',
  'known-by',
  'why',
  'what-if',
  'not-stated',
] as const;

export type Kind = (typeof KINDS)[number];

export interface Option {
  /** Stable: names the thing the option stands for (a date, an entity, a status, an event), not its words. */
  readonly id: string;
  readonly text: string;
}

/** One question with everything a learner sees and everything that proves it. Plain data. */
export interface Item {
  /** Names what is asked (kind, then event, subject, detail or position ids), never its wording: it survives a release. */
  readonly id: string;
  readonly story: Id;
  readonly kind: Kind;
  readonly stem: string;
  readonly options: readonly Option[];
  /** The id of the right option; for `order`, the ids of all options in the right order. */
  readonly key: readonly string[];
  /** Option id → what the learner is told who chose it. */
  readonly feedback: Readonly<Record<string, string>>;
  /** Why the key is right, what that changed, and who tells of it. */
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
  /** The event that is reported; for a position of a dispute, the event that the dispute is about. */
  readonly event: Id;
  /** The position that is reported, as `dispute/position`; the event itself when left out. */
  readonly position?: string;
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
  /** Details that carry it, as `event/detail`. */
  readonly details?: readonly string[];
  /** Positions that carry it, as `dispute/position`. */
  readonly positions?: readonly string[];
  /** Why each distractor is wrong, by option id. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** What sources make of a claim. */
export type Standing = 'stated' | 'contradicted' | 'not-stated';

/** What `proveItem` asks core again, a shape a kind. Days are `2023-02-28`. */
export type Query =
  | { readonly kind: 'when'; readonly event: Id }
  | { readonly kind: 'who'; readonly event: Id; readonly entity: Id }
  | { readonly kind: 'where'; readonly event: Id }
  | { readonly kind: 'how-many'; readonly event: Id; readonly detail: Id }
  | {
      readonly kind: 'status-at';
      readonly subject: Id;
      /** The day asked about. */
      readonly day: string;
      /** The event that brought the status. */
      readonly since: Id;
      /** Whose account it is, where the sources dispute the status. */
      readonly holder?: Id;
    }
  | {
      readonly kind: 'what-changed';
      readonly subject: Id;
      /** The event that made the change. */
      readonly event: Id;
      /** Whose account it is, where the sources dispute the change. */
      readonly holder?: Id;
    }
  | { readonly kind: 'what-next'; readonly subject: Id; readonly event: Id }
  /** In the order of the log. */
  | { readonly kind: 'order'; readonly events: readonly Id[] }
  | { readonly kind: 'interval'; readonly from: Id; readonly to: Id }
  | {
      readonly kind: 'who-said';
      readonly event: Id;
      /** The read source that quotes the words, and where. */
      readonly source: Id;
      readonly paragraph: number;
    }
  | {
      readonly kind: 'who-said';
      readonly dispute: Id;
      readonly position: Id;
      readonly holder: Id;
    }
  | { readonly kind: 'which-source'; readonly event: Id; readonly detail?: Id }
  | {
      readonly kind: 'disagreement';
      readonly dispute: Id;
      readonly position: Id;
      readonly holder: Id;
    }
  | {
      readonly kind: 'known-by';
      readonly event: Id;
      readonly day: string;
      /** Whether the event was known by the end of that day, or only later. */
      readonly known: 'by' | 'later';
    }
  | {
      readonly kind: 'why';
      readonly event: Id;
      readonly detail: Id;
      /** Who gives the reason. */
      readonly holder: Id;
    }
  | { readonly kind: 'what-if'; readonly event: Id; readonly subject: Id }
  | { readonly kind: 'what-if'; readonly event: Id; readonly falls: Id }
  | {
      readonly kind: 'not-stated';
      readonly event: Id;
      /** The day that the claim gives for it. */
      readonly day: string;
      readonly standing: Standing;
    };

/** The query of one kind. */
export type QueryOf<K extends Kind> = Extract<Query, { readonly kind: K }>;
