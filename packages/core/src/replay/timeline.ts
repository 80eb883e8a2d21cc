import type { Id, Story, StoryEvent } from '../story.ts';
import type { StoryIndex } from './story-index.ts';
import type { WhatIf } from './what-if.ts';

/** Subject id → status. */
export type State = Readonly<Record<Id, string>>;

/** A status that became another. */
export interface Change {
  readonly subject: Id;
  readonly from: string;
  readonly to: string;
}

/** A move that an event made; `from` and `to` are equal where it left the status as it was. */
export interface Move extends Change {
  readonly move: string;
}

/** One event and what it did. */
export interface Step {
  /** From 1: step i is the i-th event. */
  readonly index: number;
  readonly event: StoryEvent;
  readonly moves: readonly Move[];
  /** The moves that changed a status. */
  readonly changes: readonly Change[];
}

/** A move in the life of one subject. */
export interface PathMove extends Move {
  readonly step: number;
  readonly event: Id;
}

/** A move that a status takes, where it leads, and a headline for it. */
export interface LegalMove {
  readonly move: string;
  readonly to: string;
  readonly headline: string;
}

/** The clock to read, and the day: an EDTF date, whose last possible day counts. */
export type Clock = { readonly happened: string } | { readonly known: string };

/** A replayed story. Everything is read through functions; nothing can be changed. */
export interface Timeline {
  readonly story: Story;
  readonly index: StoryIndex;
  /** How many steps there are. */
  readonly length: number;

  /** @throws ReplayError `unknown-step` unless 1 ≤ index ≤ length. */
  step(index: number): Step;

  /** The step of an event. @throws ReplayError `unknown-event`. */
  stepOf(event: Id): Step;

  /** The state after `index` steps; 0 is the beginning. @throws ReplayError `unknown-step`. */
  at(index: number): State;

  /**
   * The state on a day. By `happened`: the world, with each event counted from the last day it can have happened on.
   * By `known`: what a reader of the sources could know. Both pick, for each subject, its last move among the events
   * that count, from the full replay. @throws ReplayError `invalid-date`.
   */
  asOf(clock: Clock): State;

  /** Whether an event counts on a day, by either clock. */
  counts(event: Id, clock: Clock): boolean;

  /** The day an event became known: when the first read source that tells of it was out. */
  knownOn(event: Id): number;

  /**
   * Whether `a` came before `b` for certain: by disjoint dates, `needs`, `after` or a chain of these. The order of the
   * file proves nothing.
   */
  isProvablyBefore(a: Id, b: Id): boolean;

  /** What must change to get from the state after `a` steps to that after `b`. @throws ReplayError `unknown-step`. */
  diff(a: number, b: number): readonly Change[];

  /** The moves that each subject's status takes after `index` steps. @throws ReplayError `unknown-step`. */
  legalMoves(index: number): Readonly<Record<Id, readonly LegalMove[]>>;

  /** Every move ever made on a subject, in order. @throws ReplayError `unknown-subject`. */
  path(subject: Id): readonly PathMove[];

  /** The story had this event not happened. @throws ReplayError `unknown-event`. */
  without(event: Id): WhatIf;
}
