import type { Id } from '@aide-memoire/core';
import type { Posed } from '#lib/questions/ask.ts';

/** A session that was made and is about to begin. */
export interface MadeSession {
  readonly posed: readonly Posed[];
  /** The address to return to for another one like it, where that is known. */
  readonly from: string | undefined;
  /** The last event that it may tell about: kept with the session, so that its questions come with the same options when it goes on. */
  readonly upTo?: Id | undefined;
  /** How many questions were wished for, where there may be fewer. */
  readonly wanted?: number;
}

let waiting: MadeSession | undefined;

/** Leaves a session for the page that runs it, which is gone to next. */
export function handOver(made: MadeSession): void {
  waiting = made;
}

/** The session that was left, once. */
export function takeOver(): MadeSession | undefined {
  const made = waiting;
  waiting = undefined;
  return made;
}
