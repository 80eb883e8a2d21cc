import type { Item } from '@aide-memoire/quiz';
import type { Answered, LearnerEvent, SessionBegun } from '../log/event.ts';
import { inOrder } from '../log/order.ts';
import type { Moment, Resumed, SessionInput } from './context.ts';

/** The part of the machine's input that a crashed session is rebuilt from. */
export interface Unfinished extends Pick<SessionInput, 'items'> {
  readonly resumed: Resumed;
  /** When it was begun, in milliseconds since 1970 UTC. */
  readonly begunAt: number;
}

/**
 * The last session that was begun and not ended, from the log alone. Only the question that was open is lost with a
 * crash; what was skipped is asked again. Sessions of which no item is there any more are passed over.
 *
 * @param lookup an item as it is today; one that is gone is left out, with its answers.
 */
export function resumeSession(
  events: readonly LearnerEvent[],
  lookup: (story: string, item: string) => Item | undefined,
): Unfinished | undefined {
  const ordered = inOrder(events);
  const ended = new Set(
    ordered.flatMap((event) => (event.type === 'session-ended' ? [event.session] : [])),
  );
  const open = ordered.filter(
    (event): event is SessionBegun => event.type === 'session-begun' && !ended.has(event.session),
  );
  for (const begun of open.reverse()) {
    const items = begun.items.flatMap(({ story, item }) => lookup(story, item) ?? []);
    if (items.length === 0) continue;
    const { session, at: begunAt } = begun;
    const answers = answersIn(session, ordered);
    const latest = latestOf(session, begun.items, ordered) ?? begun;
    return {
      items,
      resumed: { session, answers, latest: { at: latest.at, day: latest.day } },
      begunAt,
    };
  }
  return undefined;
}

/** Those that were not taken back. */
export function answersIn(session: string, events: readonly LearnerEvent[]): readonly Answered[] {
  const takenBack = new Set(
    events.flatMap((event) => (event.type === 'answer-taken-back' ? [event.answer] : [])),
  );
  return events.filter(
    (event): event is Answered =>
      event.type === 'answered' && event.session === session && !takenBack.has(event.id),
  );
}

/** The last event of a session. A report does not say its session: any of its items since then counts. */
export function latestOf(
  session: string,
  asked: SessionBegun['items'],
  ordered: readonly LearnerEvent[],
): Moment | undefined {
  const items = new Set(asked.map(({ story, item }) => `${story}/${item}`));
  const answers = new Set(
    ordered.flatMap((event) =>
      event.type === 'answered' && event.session === session ? [event.id] : [],
    ),
  );
  return ordered.findLast((event) => {
    switch (event.type) {
      case 'session-begun':
      case 'session-ended':
        return event.session === session;
      case 'answered':
        return answers.has(event.id);
      case 'answer-taken-back':
        return answers.has(event.answer);
      case 'item-reported':
        return items.has(`${event.story}/${event.item}`);
      case 'goal-set':
      case 'schedule-tuned':
        return false;
    }
  });
}
