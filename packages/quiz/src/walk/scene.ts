import type { Id } from '@aide-memoire/core';
import type { EvidenceRef, Option } from '../item.ts';

/** How much of a story a walkthrough dwells on. */
export type Detail = 'brief' | 'normal' | 'full';

export interface WalkOptions {
  /** Decides which of the likely futures are shown, and in which order. */
  readonly seed: number;
  readonly detail: Detail;
}

/** A turning point of a story, told up to the moment before and then asked about. Plain data. */
export interface Scene {
  /** `scene:` and the event. */
  readonly id: string;
  /** The step of the event, counted from 1. */
  readonly step: number;
  readonly event: Id;
  /** The story up to here in two or three sentences, of nothing but what certainly came before. */
  readonly soFar: string;
  readonly question: string;
  readonly options: readonly Option[];
  /** The id of the one that happened next. */
  readonly key: readonly string[];
  /** Option id → what the learner is told who chose it. */
  readonly feedback: Readonly<Record<string, string>>;
  readonly reveal: Reveal;
  readonly evidence: readonly EvidenceRef[];
  readonly proof: SceneProof;
}

/** What happened, and what it changed. */
export interface Reveal {
  readonly title: string;
  /** In words, with its precision. */
  readonly date: string;
  readonly summary?: string;
  /** A sentence for each status that became another. */
  readonly changes: readonly string[];
  /** The questions about it that the sources answer differently. */
  readonly disputed: readonly string[];
}

/** Why a future did not come next: it came later, nobody made that move, or the status did not take it. */
export type Sort = 'later' | 'unmade' | 'barred';

/** What a scene claims, for `proveScene` to check. */
export interface SceneProof {
  /** The events that the story so far tells of, in its order: none, one, or two. */
  readonly told: readonly Id[];
  /** The subjects whose standing it tells. */
  readonly standing: readonly Id[];
  /** Option id → why it did not come next; every option but the key. */
  readonly wrong: Readonly<Record<string, Sort>>;
}
