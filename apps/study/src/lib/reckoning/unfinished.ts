import type { LearnerEvent, SessionBegun } from '@aide-memoire/learner';

/** A session that was begun and not ended. */
export interface UnfinishedSession {
  readonly session: string;
  /** Milliseconds since 1970 UTC. */
  readonly begunAt: number;
  /** The learner's calendar day then, `2026-11-21`. */
  readonly day: string;
  readonly items: SessionBegun['items'];
  /** How many of its items have an answer that was not taken back. */
  readonly answered: number;
}

/** Sessions begun and not ended, the last begun first. A session open in another tab is one of them. */
export function unfinishedOf(events: readonly LearnerEvent[]): readonly UnfinishedSession[] {
  const open = new Map<string, SessionBegun>();
  const ended = new Set<string>();
  const takenBack = new Set<string>();
  for (const event of events) {
    if (event.type === 'session-begun') open.set(event.session, event);
    else if (event.type === 'session-ended') ended.add(event.session);
    else if (event.type === 'answer-taken-back') takenBack.add(event.answer);
  }
  for (const session of ended) open.delete(session);
  if (open.size === 0) return [];
  const answered = new Map<string, Set<string>>();
  for (const event of events) {
    if (event.type !== 'answered' || event.session === undefined) continue;
    if (!open.has(event.session) || takenBack.has(event.id)) continue;
    const items = answered.get(event.session) ?? new Set();
    answered.set(event.session, items.add(`${event.story}/${event.item}`));
  }
  return [...open.values()]
    .sort((a, b) => b.at - a.at || (a.session < b.session ? 1 : -1))
    .map(({ session, at, day, items }) => ({
      session,
      begunAt: at,
      day,
      items,
      answered: answered.get(session)?.size ?? 0,
    }));
}
