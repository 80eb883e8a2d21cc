import type { Entity, Id, StoryEvent, Timeline } from '@aide-memoire/core';
import { eventsBy } from './days.ts';
import { isDenied } from './objections.ts';

/** Where a story is set, with what lies in what. */
export interface Places {
  /** A place and all that it lies in. */
  readonly within: (place: Id) => ReadonlySet<Id>;
  /** True when one is the other or lies in it: then both may be right. */
  readonly overlap: (a: Id, b: Id) => boolean;
  /** A place, all that it lies in and all that lies in it. */
  readonly kin: (place: Id) => readonly Entity[];
  /** The events nobody denies that are set in just this place, in the order of the log. */
  readonly eventsAt: (place: Id) => readonly StoryEvent[];
  /** Whether nothing is set in a place or anywhere in it. */
  readonly isBare: (place: Id) => boolean;
}

export function placesOf({ story, index }: Timeline): Places {
  const surroundings = new Map(
    story.entities.map((entity) => [entity.id, new Set(wayOut(entity, index.entities))]),
  );
  const within = (place: Id): ReadonlySet<Id> => surroundings.get(place) ?? new Set([place]);
  const inside = new Map<Id, Id[]>();
  for (const [place, around] of surroundings) {
    for (const each of around) {
      if (each !== place) inside.set(each, [...(inside.get(each) ?? []), place]);
    }
  }
  const at = eventsBy(story.events, (event) =>
    event.place === undefined || isDenied(event) ? [] : [event.place],
  );
  const settings = new Set(story.events.flatMap(({ place = '' }) => [...within(place)]));
  return {
    within,
    overlap: (a, b) => within(a).has(b) || within(b).has(a),
    kin: (place) =>
      [...within(place), ...(inside.get(place) ?? [])].flatMap(
        (id) => index.entities.get(id) ?? [],
      ),
    eventsAt: (place) => at.get(place) ?? [],
    isBare: (place) => !settings.has(place),
  };
}

/** The place itself, what it lies in, and so on outwards. */
function* wayOut(place: Entity, entities: ReadonlyMap<Id, Entity>): Iterable<Id> {
  const seen = new Set<Id>();
  for (let here: Entity | undefined = place; here && !seen.has(here.id);) {
    seen.add(here.id);
    yield here.id;
    here = here.in === undefined ? undefined : entities.get(here.in);
  }
}
