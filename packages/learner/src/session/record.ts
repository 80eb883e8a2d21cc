import type { LearnerEvent, Stamp } from '../log/event.ts';
import type { SessionContext } from './context.ts';

/**
 * What the next event carries; later than the one before, so that canonical order is the order it happened in. As long
 * as a clock that was set back is behind, the day is that of the one before too: a time and a day belong together.
 */
export function stamp({ means, latest }: SessionContext): Stamp {
  const [id, now] = [means.newId(), means.now()];
  return latest && now <= latest.at
    ? { v: 1, id, at: latest.at + 1, day: latest.day }
    : { v: 1, id, at: now, day: means.today() };
}

/** With an event that is to be saved. */
export const recorded = (context: SessionContext, event: LearnerEvent): SessionContext => ({
  ...context,
  latest: event,
  outbox: [...context.outbox, event],
});
