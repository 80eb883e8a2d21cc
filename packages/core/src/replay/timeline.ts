import type { MachineContext } from 'xstate';
import type { Id, Story, StoryEvent } from '../story.ts';
import type { LegalMove } from '../machines/index.ts';
import type { LogEvent } from './log.ts';
import type { State } from './state.ts';
import type { StoryIndex } from './story-index.ts';
import type { DroppedMove, Fallen } from './what-if.ts';

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
export interface Step<Event extends LogEvent = StoryEvent> {
  /** From 1: step i is the i-th event. */
  readonly index: number;
  readonly event: Event;
  readonly moves: readonly Move[];
  /** The moves that changed a status. */
  readonly changes: readonly Change[];
}

/** A move in the life of one subject. */
export interface PathMove extends Move {
  readonly step: number;
  readonly event: Id;
}

/** The clock to read, and the day: an EDTF date, whose last possible day counts. */
export type Clock = { readonly happened: string } | { readonly known: string };

/** A log had an event of it not happened. */
export interface WhatIf<Rest> {
  /** In the order of the log; the event taken out comes first. */
  readonly fallen: readonly Fallen[];
  readonly dropped: readonly DroppedMove[];
  /** How things would stand at the end. */
  readonly state: State;
  /** The rest of the log, replayed when first asked for. */
  readonly timeline: Rest;
}

/**
 * A replayed log, read through functions; steps and states are views made on demand, and events are handed out as they
 * are, so leave them so. To go to any point costs the same, and to append costs one event. Moves, dates and
 * what events need are checked as the log is replayed; two events of one id are told when one is asked for by id.
 */
export interface LogTimeline<Event extends LogEvent> {
  /** How many steps there are. */
  readonly length: number;

  /** @throws ReplayError `unknown-step` unless 1 ≤ index ≤ length. */
  step(index: number): Step<Event>;

  /** The step of an event. @throws ReplayError `unknown-event`. */
  stepOf(event: Id): Step<Event>;

  /** The state after `index` steps; 0 is the beginning. @throws ReplayError `unknown-step`. */
  at(index: number): State;

  /**
   * What guards and assigns of a subject's machine had in mind after `index` steps; an empty object for most.
   *
   * @throws ReplayError `unknown-step` or `unknown-subject`.
   */
  contextAt(index: number, subject: Id): MachineContext;

  /**
   * The state on a day. By `happened`: the world, with each event counted from the last day it can have happened on.
   * By `known`: what a reader of the sources could know. Both pick, for each subject, its last move among the events
   * that count, from the full replay. @throws ReplayError `invalid-date`.
   */
  asOf(clock: Clock): State;

  /** Whether an event counts on a day, by either clock. @throws ReplayError `unknown-event` or `invalid-date`. */
  counts(event: Id, clock: Clock): boolean;

  /** What must change to get from the state after `a` steps to that after `b`. @throws ReplayError `unknown-step`. */
  diff(a: number, b: number): readonly Change[];

  /** The moves that each subject's status takes after `index` steps. @throws ReplayError `unknown-step`. */
  legalMoves(index: number): Readonly<Record<Id, readonly LegalMove[]>>;

  /** Every move ever made on a subject, in order. @throws ReplayError `unknown-subject`. */
  path(subject: Id): readonly PathMove[];

  /** The log had this event not happened. @throws ReplayError `unknown-event`. */
  without(event: Id): WhatIf<LogTimeline<Event>>;

  /**
   * The longer timeline, at the cost of one event; this one stays as it is.
   *
   * @throws ReplayError `illegal-move`, `unknown-subject`, or `duplicate-event`.
   */
  append(event: Event): LogTimeline<Event>;
}

/** A replayed story. */
export interface Timeline extends LogTimeline<StoryEvent> {
  readonly story: Story;
  readonly index: StoryIndex;

  /** The day an event became known: when the first read source that tells of it was out. @throws ReplayError `unknown-event`. */
  knownOn(event: Id): number;

  /**
   * Whether `a` came before `b` for certain: by disjoint dates, `needs`, `after` or a chain of these. The order of the
   * file proves nothing.
   */
  isProvablyBefore(a: Id, b: Id): boolean;

  without(event: Id): WhatIf<Timeline>;
  append(event: StoryEvent): Timeline;
}
