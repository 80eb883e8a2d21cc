import { resumeSession, type SessionBegun } from '@aide-memoire/learner';
import type { Learner } from '#lib/learner/learner.svelte.ts';
import { meansOf } from '#lib/learner/means.ts';
import { ask, type Posed } from '#lib/questions/ask.ts';
import { toldStory } from '#lib/questions/told.ts';
import type { StoryRef } from '#lib/story/address.ts';
import { asksConfidence } from './confidence.ts';
import { RunningSession } from './running.svelte.ts';

/** What became of a session: it goes on; it is over; the log does not have it; nothing of it is asked any more. */
export type Found =
  | { readonly is: 'running'; readonly session: RunningSession }
  | { readonly is: 'ended' | 'unknown' | 'gone' };

export interface Search {
  readonly id: string;
  /** The last event that the session may tell about, if it was made so. */
  readonly upTo: string | undefined;
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
  const hasEnded = events.some(
    (event) => event.type === 'session-ended' && event.session === search.id,
  );
  if (hasEnded) return { is: 'ended' };
  const posed = await posedAgain(begun, search);
  const byName = new Map(posed.map((each) => [nameOf(each.item.story, each.item.id), each]));
  const unfinished = resumeSession(
    events.filter((event) => event.type !== 'session-begun' || event === begun),
    (story, item) => byName.get(nameOf(story, item))?.item,
  );
  if (!unfinished) return { is: 'gone' };
  const { items, resumed } = unfinished;
  const run = {
    posed: items.flatMap(({ story, id }) => byName.get(nameOf(story, id)) ?? []),
    from: undefined,
    asksConfidence: asksConfidence(),
    resumed,
  };
  return { is: 'running', session: new RunningSession(run, meansOf(learner)) };
}

async function posedAgain(
  { items }: SessionBegun,
  { upTo, shelf, onProgress, signal }: Search,
): Promise<readonly Posed[]> {
  const byStory = Map.groupBy(items, ({ story }) => story);
  const wanted = await Promise.all(
    [...byStory].map(async ([story, refs]) => {
      const told = await toldStory(story, shelf);
      const ids = refs.map(({ item }) => item);
      const isThere = told?.story.events.some(({ id }) => id === upTo);
      return told ? [{ ...told, ids, ...(upTo !== undefined && isThere && { upTo }) }] : [];
    }),
  );
  return ask('items', wanted.flat(), { onProgress, signal });
}

const nameOf = (story: string, item: string): string => `${story}/${item}`;
