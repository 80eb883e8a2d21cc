import type { LearnerEvent, SessionEnded } from '@aide-memoire/learner';
import { today } from './means.ts';

/** The end of a session that nobody runs any more; later than all that the log has, whatever the clock says. */
export function endOf(session: string, events: readonly LearnerEvent[]): SessionEnded {
  const now = Date.now();
  const last = events.reduce<LearnerEvent | undefined>(
    (latest, event) => (latest && latest.at >= event.at ? latest : event),
    undefined,
  );
  const time =
    last && last.at >= now ? { at: last.at + 1, day: last.day } : { at: now, day: today() };
  return { v: 1, id: crypto.randomUUID(), ...time, type: 'session-ended', session };
}
