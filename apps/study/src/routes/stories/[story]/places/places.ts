import type { Entity, Id, StoryEvent, StoryIndex, Timeline } from '@aide-memoire/core';

/** Somewhere that something of the story happened. */
export interface StoryPlace {
  readonly id: Id;
  readonly name: string;
  /** What it lies in, nearest first: `Delhi, India`. */
  readonly within: readonly string[];
  /** Degrees north and east; none where the story does not say. */
  readonly at: Entity['at'];
  readonly events: readonly PlacedEvent[];
}

export interface PlacedEvent {
  readonly event: StoryEvent;
  /** The spot within the place, where the story names one that it gives no coordinates for. */
  readonly spot: string | undefined;
}

/**
 * The places where the story happened, those with most events first. An event at a spot without coordinates of its own
 * counts for the nearest place around it that has some.
 */
export function placesOf({ story, index }: Timeline): readonly StoryPlace[] {
  const places = new Map<Id, PlacedEvent[]>();
  for (const event of story.events) {
    if (event.place === undefined) continue;
    const around = [...outwards(index, event.place)];
    const place = (around.find(({ at }) => at !== undefined) ?? around[0])?.id;
    if (place === undefined) continue;
    const spot = place === event.place ? undefined : around[0]?.name;
    const events = places.get(place);
    if (events) events.push({ event, spot });
    else places.set(place, [{ event, spot }]);
  }
  return [...places]
    .map(([id, events]) => {
      const [own, ...around] = outwards(index, id);
      return {
        id,
        name: own?.name ?? id,
        within: around.map(({ name }) => name),
        at: own?.at,
        events,
      };
    })
    .sort((a, b) => b.events.length - a.events.length);
}

/** A place and what it lies in, from the inside out; each once, should a story have gone round in a circle. */
function* outwards(index: StoryIndex, place: Id): Generator<Entity> {
  const seen = new Set<Id>();
  for (let id: Id | undefined = place; id !== undefined && !seen.has(id);) {
    seen.add(id);
    const entity = index.entities.get(id);
    if (entity) yield entity;
    id = entity?.in;
  }
}
