import { type Catalog, type LearnerEvent, refOf, type SessionBegun } from '@aide-memoire/learner';

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
  /** Whether nothing is left to be asked, no second look either: all that is missing is the look at the result. */
  readonly isThrough: boolean;
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
  const rights = new Map<string, Map<string, boolean[]>>();
  for (const event of events) {
    if (event.type !== 'answered' || event.session === undefined) continue;
    if (!open.has(event.session) || takenBack.has(event.id)) continue;
    const ofSession = rights.get(event.session) ?? new Map<string, boolean[]>();
    const item = `${event.story}/${event.item}`;
    rights.set(event.session, ofSession.set(item, [...(ofSession.get(item) ?? []), event.right]));
  }
  return [...open.values()]
    .sort((a, b) => b.at - a.at || (a.session < b.session ? 1 : -1))
    .map(({ session, at, day, items }) => {
      const given = [...(rights.get(session)?.values() ?? [])];
      return {
        session,
        begunAt: at,
        day,
        items,
        answered: given.length,
        isThrough: given.length === items.length && given.every(isDone),
      };
    });
}

/** Those of which something can still be asked. The others rest, and are back when their story is opened again. */
export const withAnythingHere = (
  unfinished: readonly UnfinishedSession[],
  here: Catalog,
): readonly UnfinishedSession[] =>
  unfinished.filter(({ items }) => items.some((item) => here.has(refOf(item))));

/** Whether an item is asked no more: a miss brings it back once. */
const isDone = (rights: readonly boolean[]): boolean => rights.length > 1 || rights[0] === true;
