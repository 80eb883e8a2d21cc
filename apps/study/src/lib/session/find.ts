import { type Asked, askedIn, resumeSession, type SessionBegun } from '@aide-memoire/learner';
import type { Learner } from '#lib/learner/learner.svelte.ts';
import { meansOf } from '#lib/learner/means.ts';
import type { Posed } from '#lib/questions/ask.ts';
import { thePreferences } from '#lib/preferences/preferences.svelte.ts';
import { poseAgain } from '#lib/questions/pose-again.ts';
import type { StoryRef } from '#lib/story/address.ts';
import { RunningSession } from './running.svelte.ts';

/** A session that is over, as the log has it. */
export interface EndedSession {
  readonly posed: readonly Posed[];
  readonly asked: Asked;
  /** The learner's day on which it was begun. */
  readonly day: string;
  /** The last event that it may tell about, if it was made so. */
  readonly upTo: string | undefined;
}

/** What became of a session: it goes on; it is over; the log does not have it; nothing of it is asked any more. */
export type Found =
  | { readonly is: 'running'; readonly session: RunningSession }
  | { readonly is: 'ended'; readonly ended: EndedSession }
  | { readonly is: 'unknown' | 'gone' };

export interface Search {
  readonly id: string;
  readonly shelf: readonly StoryRef[];
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Rebuilds a session from the log, its questions made again. Rejects when they cannot be made. */
export async function findSession(learner: Learner, search: Search): Promise<Found> {
  await learner.opened;
  const { events } = learner;
  const begun = events.find(
    (event): event is SessionBegun => event.type === 'session-begun' && event.session === search.id,
  );
  if (!begun) return { is: 'unknown' };
  const { shelf, onProgress, signal } = search;
  const posed = await poseAgain(begun.items, { shelf, upTo: begun.upTo, onProgress, signal });
  const byName = new Map(posed.map((each) => [nameOf(each.item.story, each.item.id), each]));
  const lookup = (story: string, item: string) => byName.get(nameOf(story, item))?.item;
  const hasEnded = events.some(
    (event) => event.type === 'session-ended' && event.session === search.id,
  );
  if (hasEnded) {
    const asked = askedIn(begun, events, lookup);
    if (asked.items.length === 0) return { is: 'gone' };
    return { is: 'ended', ended: { posed, asked, day: begun.day, upTo: begun.upTo } };
  }
  const unfinished = resumeSession(
    events.filter((event) => event.type !== 'session-begun' || event === begun),
    lookup,
  );
  if (!unfinished) return { is: 'gone' };
  const { items, resumed } = unfinished;
  const run = {
    posed: items.flatMap(({ story, id }) => byName.get(nameOf(story, id)) ?? []),
    from: undefined,
    upTo: begun.upTo,
    asksConfidence: thePreferences().now.confidence,
    resumed,
  };
  return { is: 'running', session: new RunningSession(run, meansOf(learner)) };
}

const nameOf = (story: string, item: string): string => `${story}/${item}`;
