import type { LearnerEvent, Stamp } from '../log/event.ts';
import type { SessionContext } from './context.ts';

/** What the next event carries; later than the one before, so that canonical order is the order it happened in. */
export function stamp({ means, latest }: SessionContext): Stamp {
  return { v: 1, id: means.newId(), at: Math.max(means.now(), latest + 1), day: means.today() };
}

/** With an event that is to be saved. */
export const recorded = (context: SessionContext, event: LearnerEvent): SessionContext => ({
  ...context,
  latest: event.at,
  outbox: [...context.outbox, event],
});
