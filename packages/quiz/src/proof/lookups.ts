import type { Id, StoryEvent, Timeline } from '@aide-memoire/core';

/** What provers look up again and again, made once a timeline. */
export function perTimeline<T>(make: (timeline: Timeline) => T): (timeline: Timeline) => T {
  const made = new WeakMap<Timeline, T>();
  return (timeline) => {
    const found = made.get(timeline);
    if (found !== undefined) return found;
    const fresh = make(timeline);
    made.set(timeline, fresh);
    return fresh;
  };
}

/** Things gathered under the names that each of them goes by. */
export function gathered<T>(
  things: Iterable<T>,
  namesOf: (thing: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const name of namesOf(thing)) {
      const list = found.get(name);
      if (list) list.push(thing);
      else found.set(name, [thing]);
    }
  }
  return found;
}

const byTitle = perTimeline(({ story }) =>
  gathered(story.events, ({ title }) => [title.toLowerCase()]),
);

/** The events of a title, in whatever case it is written. */
export const eventsTitled = (timeline: Timeline, title: string): readonly StoryEvent[] =>
  byTitle(timeline).get(title.toLowerCase()) ?? [];

/** Whoever reads the title of this event may think of another. */
export function* proveTitleIsIts({ id, title }: StoryEvent, timeline: Timeline): Iterable<string> {
  if (eventsTitled(timeline, title).some((other) => other.id !== id))
    yield `another event has the title of "${id}"`;
}

const deedOf = ({ act, by, to }: StoryEvent): string =>
  [[act], [...new Set(by)].sort(), [...new Set(to)].sort()].map((ids) => ids.join()).join('|');

const byDeed = perTimeline(({ story }) => gathered(story.events, (event) => [deedOf(event)]));

/** The other events in which the same did the same to the same. */
export const repeatsOf = (timeline: Timeline, event: StoryEvent): readonly StoryEvent[] =>
  (byDeed(timeline).get(deedOf(event)) ?? []).filter(({ id }) => id !== event.id);

const byActAndEntity = perTimeline(({ story }) =>
  gathered(story.events, ({ act, by, to }) =>
    [...new Set([...by, ...to])].map((entity) => `${act}|${entity}`),
  ),
);

/** The events of an act in which an entity takes part. */
export const actsOf = (timeline: Timeline, act: Id, entity: Id): readonly StoryEvent[] =>
  byActAndEntity(timeline).get(`${act}|${entity}`) ?? [];
