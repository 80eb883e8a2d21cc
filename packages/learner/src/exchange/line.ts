import type { LearnerEvent } from '../log/event.ts';
import { compareText } from '../log/order.ts';

/** What a reader looks for first stands first; the rest follows the alphabet. */
const FIRST = ['v', 'type', 'id', 'at', 'day'];

/** An event as one line of JSON: the same bytes for the same event, in whatever order its fields were set. */
export const lineOf = (event: LearnerEvent): string => JSON.stringify(ordered(event));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries<unknown>({ ...value }).sort(
    ([a], [b]) => placeOf(a) - placeOf(b) || compareText(a, b),
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, ordered(field)]));
}

const placeOf = (name: string): number =>
  FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
