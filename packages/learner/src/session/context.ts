import type { Item } from '@aide-memoire/quiz';
import type { Answered, Confidence, ItemReported, LearnerEvent, Stamp } from '../log/event.ts';

/** What a session needs of the world. */
export interface Means {
  /** Whole milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** The learner's calendar day, `2026-11-21`. */
  readonly today: () => string;
  /** Never the same twice, on any device. */
  readonly newId: () => string;
  /** Resolves once the events are safe, and takes an event that it has already: `record` of the learner's log. */
  readonly record: (events: readonly LearnerEvent[]) => Promise<unknown>;
}

export interface SessionInput extends Means {
  /** In the order to ask them; an item that comes twice is asked once. */
  readonly items: readonly Item[];
  /** Whether to ask how sure the learner is, between Check and checking. */
  readonly asksConfidence?: boolean;
  /** The last event that it may tell about, if it was made so: kept with its beginning. */
  readonly upTo?: string;
  /** A session that goes on after a crash: see `resumeSession`. */
  readonly resumed?: Resumed;
}

export interface Resumed {
  readonly session: string;
  /** The answers that stand, in canonical order. */
  readonly answers: readonly Answered[];
  /** When the session's last event was, whatever it was: what comes next comes after it. */
  readonly latest: Moment;
}

/** A time, and the learner's day then. */
export type Moment = Pick<Stamp, 'at' | 'day'>;

/** One asking of an item. */
export interface Turn {
  readonly item: Item;
  /** Whether it is the second one, after a miss. */
  readonly again: boolean;
}

/** An answer and where in the queue it was given. */
export interface Given {
  readonly answer: Answered;
  readonly position: number;
}

export interface SessionContext {
  readonly means: Means;
  readonly session: string;
  readonly asksConfidence: boolean;
  /** Those to ask, each once. */
  readonly items: readonly Item[];
  /** The turns of the session, those of missed items joining at the end. */
  readonly queue: readonly Turn[];
  /** Of the turn in the queue, from 0; as long as the queue once all were asked. */
  readonly position: number;
  /** The option ids chosen for the open question. */
  readonly chosen: readonly string[];
  readonly confidence: Confidence | undefined;
  readonly askedAt: number;
  /** Milliseconds from the question to the check. */
  readonly took: number;
  /** The answers that stand, those from before a crash included. */
  readonly answers: readonly Given[];
  readonly reports: readonly ItemReported[];
  /** When the last event was: a clock set back must not put an answer before its question. */
  readonly latest: Moment | undefined;
  /** What the log was heard to hold, until it is heeded. */
  readonly heard: readonly LearnerEvent[];
  /** Whether it was ended already, in another tab: it is not ended twice. */
  readonly hasEnded: boolean;
  /** What is not yet safe, in the order it happened. */
  readonly outbox: readonly LearnerEvent[];
  /** How many of the outbox the save under way takes. */
  readonly saving: number;
  /** What the last save failed of, and how many events it took; until one succeeds. */
  readonly failure: { readonly sentence: string; readonly events: number } | undefined;
}

export type SessionEvent =
  | { readonly type: 'CHOOSE'; readonly chosen: readonly string[] }
  | { readonly type: 'CHECK' }
  | { readonly type: 'RATE'; readonly confidence: Confidence }
  | { readonly type: 'SKIP' }
  | { readonly type: 'CONTINUE' }
  | { readonly type: 'TAKE_BACK' }
  | {
      readonly type: 'REPORT';
      readonly reason: ItemReported['reason'];
      readonly note?: string;
    }
  | { readonly type: 'STOP' }
  | { readonly type: 'HEAR'; readonly events: readonly LearnerEvent[] }
  | { readonly type: 'RETRY' };
