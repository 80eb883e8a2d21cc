import type { Id, Timeline } from '@aide-memoire/core';
import type { EvidenceRef, Kind, Option, Query } from './item.ts';
import type { Chance } from './seed.ts';
import type { Words } from './words/index.ts';
import type { Reason } from './words/reasons-en.ts';

/** How many options an item has: more adds little and teaches more wrong facts (Rodriguez 2005). */
export const OPTIONS = 3;

/** An option with what is told to who chooses it. */
export interface Candidate extends Option {
  readonly feedback: string;
  /** Its place among sorted options: a day, a number. Required where the question is `sorted` or `fixed`. */
  readonly rank?: number;
  /** How easily it is taken for the key, from 0 (a stranger to it) to 1 (a twin). */
  readonly closeness: number;
}

export interface Distractor extends Candidate {
  /** Why it is wrong, for the proof. */
  readonly wrong: string;
}

/**
 * A claim of the story turned into a question, with more distractors than an item shows. Which of them are shown, and
 * in which order, is decided when the pool is composed.
 */
export interface Question {
  readonly id: string;
  readonly stem: string;
  /** The right option; for `order` all of them, in the right order. */
  readonly right: readonly Candidate[];
  /** The likeliest first. Every one of them is wrong for certain, and any two of them may stand side by side. */
  readonly distractors: readonly Distractor[];
  /** `drawn` by chance, `sorted` by rank, or `fixed`: all of them, by rank, the same in every item of the kind. */
  readonly arranged: 'drawn' | 'sorted' | 'fixed';
  /** How many options are shown: three, or four where four good ones exist. */
  readonly shown?: 3 | 4;
  /** Why the key is right: begins with the feedback of the key; what it changed and who tells of it is added. */
  readonly because: string;
  readonly query: Query;
  /** The events that the key rests on; the replay shows the last of them. */
  readonly events: readonly Id[];
  readonly details?: readonly string[];
  readonly positions?: readonly string[];
  readonly evidence: readonly EvidenceRef[];
  readonly subject?: Id;
  /** How many facts of the story have to be put together for the answer, from 1. */
  readonly hops: number;
}

/** What a generator works with. */
export interface Asking {
  readonly timeline: Timeline;
  readonly words: Words;
  /** Chance for one question, by its id. */
  readonly draw: (id: string) => Chance;
  /** Tells why a claim gives no question, and its names; heard by `explainKinds` alone. */
  readonly skip: (reason: Reason, ...of: readonly string[]) => void;
}

/** Makes the questions of one kind, in the order of the log. */
export type Generator = (asking: Asking) => Iterable<Question>;

export type Generators = { readonly [K in Kind]: Generator };
