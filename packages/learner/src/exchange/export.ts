import type { LearnerEvent } from '../log/event.ts';
import { inOrder } from '../log/order.ts';
import { lineOf } from './line.ts';

/** What the first line of an export says it is. */
export const FORMAT = 'aide-memoire/learner@1';

/**
 * A log as JSON Lines: a header, then an event a line in canonical order. The same events give the same bytes, on
 * whatever device and in whatever order they were recorded.
 */
export const exportLog = (events: readonly LearnerEvent[]): string =>
  [JSON.stringify({ format: FORMAT }), ...inOrder(events).map(lineOf), ''].join('\n');
