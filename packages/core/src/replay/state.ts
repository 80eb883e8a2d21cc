import type { Id } from '../story.ts';

/** Subject id → status. */
export type State = Readonly<Record<Id, string>>;

/**
 * A plain object with nothing in it yet. V8 keeps one that is made without a prototype as a hash table from the start,
 * which is what a thousand subjects come to anyway; made as `{}`, it gets there a key at a time, at ten times the cost.
 */
export function emptyState(): Record<Id, string> {
  const empty: unknown = Object.setPrototypeOf(Object.create(null), Object.prototype);
  return isRecord(empty) ? empty : {};
}

const isRecord = (value: unknown): value is Record<Id, string> => typeof value === 'object';
