import type { Id } from '../story.ts';

/** Subject id → status. */
export type State = Readonly<Record<Id, string>>;

/**
 * A state with nothing in it yet. Without a prototype, so that no id is there before it is put there (`constructor`),
 * and because V8 keeps such an object as a hash table from the start: a thousand subjects would make it one anyway,
 * at ten times the cost.
 */
export function emptyState(): Record<Id, string> {
  const empty: unknown = Object.create(null);
  return isRecord(empty) ? empty : {};
}

const isRecord = (value: unknown): value is Record<Id, string> => typeof value === 'object';
