import type { Entity, StoryEvent, Timeline } from '@aide-memoire/core';

/**
 * The threads that run through a story: the events that moved one subject, then those of one actor. Each is in the order
 * of the log and names an event once.
 *
 * @param isActor whose lives are threads; everybody's when left out.
 */
export function linesOf(
  timeline: Timeline,
  isActor: (entity: Entity) => boolean = () => true,
): readonly (readonly StoryEvent[])[] {
  const { story, index } = timeline;
  const moved = story.subjects.map(({ id }) =>
    [...new Set(timeline.path(id).map(({ event }) => event))].flatMap(
      (event) => index.events.get(event) ?? [],
    ),
  );
  return [...moved, ...story.entities.filter(isActor).map((entity) => lifeOf(timeline, entity))];
}

/** What somebody did or met with; of a country or an organisation only what it did, for it meets with everything. */
const lifeOf = ({ index }: Timeline, { id, kind }: Entity): readonly StoryEvent[] =>
  index.eventsOf(id).filter(({ by }) => kind === 'person' || by.includes(id));
