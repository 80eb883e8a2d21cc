import type { Entity, EntityKind, Id, StoryEvent, Timeline } from '@aide-memoire/core';
import { actorsOf, dateOf, daysBy, eventsBy } from './days.ts';
import { outward } from './nearest.ts';
import { isDenied } from './objections.ts';

/** Who does what in a story. */
export interface Cast {
  /** Those of one kind who do something that nobody denies, the nearest to an event first; some more than once. */
  readonly playersNear: (kind: EntityKind, named: boolean, event: StoryEvent) => Iterable<Entity>;
  /** Tells whether an entity takes part in this event, or in one that could be taken for it. */
  readonly meantBy: (event: StoryEvent) => (entity: Id) => boolean;
  /** What the entity did, told by a title that says so where there is one: the nearest in the log. */
  readonly deedNear: (entity: Entity, event: StoryEvent) => StoryEvent | undefined;
  /** How likely somebody takes the entity for the one who did it, from 0 to 1. */
  readonly likeness: (other: Entity, entity: Entity, event: StoryEvent) => number;
}

/** Days within which somebody else's deed makes them plausible. */
const NEAR = 730;
/** With more events of one act than this on the same days, somebody is taken to be in one like it. */
const MANY = 40;

export function castOf(timeline: Timeline): Cast {
  const { story, index } = timeline;
  const steps = new Map(story.events.map((event, i) => [event, i]));
  const stepOf = (event: StoryEvent): number => steps.get(event) ?? 0;
  const doings = eventsBy(
    story.events.filter((event) => !isDenied(event)),
    actorsOf,
  );
  const naming = new Map<Id, readonly StoryEvent[]>();
  // "By 2 March" is no sign of a deed ten years before.
  const days = daysBy(timeline, doings, (date) => ({
    ...date,
    earliest: Math.max(date.earliest, date.latest - NEAR),
  }));
  const byAct = eventsBy(story.events, (event) => actorsOf(event).map((id) => inAct(id, event)));
  const daysByAct = daysBy(timeline, byAct);
  const actorsTowards = new Map<string, Set<Id>>();
  for (const event of story.events) {
    for (const target of event.to) {
      const actors = actorsTowards.get(inAct(target, event)) ?? new Set();
      for (const id of actorsOf(event)) actors.add(id);
      actorsTowards.set(inAct(target, event), actors);
    }
  }
  const acting = new Set(story.events.flatMap(({ by }) => by));
  const actedOn = new Set(story.events.flatMap(({ to }) => to));
  const appearances = Map.groupBy(
    story.events
      .filter((event) => !isDenied(event))
      .flatMap((event) =>
        actorsOf(event)
          .flatMap((id) => index.entities.get(id) ?? [])
          .map((entity) => ({ entity, step: stepOf(event) })),
      ),
    ({ entity: { kind, named } }) => `${kind} ${named}`,
  );

  function isInTwin(entity: Id, event: StoryEvent): boolean {
    const key = inAct(entity, event);
    const alike = byAct.get(key);
    if (!alike || !daysByAct(key).meet(dateOf(timeline, event))) return false;
    return alike.length > MANY || alike.some(({ id }) => !isApart(timeline, id, event.id));
  }

  const tiedTo = ({ id }: StoryEvent): readonly Id[] =>
    (index.disputesAbout.get(id) ?? []).flatMap(({ about }) =>
      about.flatMap((other) => actorsOf(timeline.stepOf(other).event)),
    );

  function namingOf(entity: Entity): readonly StoryEvent[] {
    const known =
      naming.get(entity.id) ??
      (doings.get(entity.id) ?? []).filter(({ title }) => title.includes(entity.short));
    naming.set(entity.id, known);
    return known;
  }

  return {
    playersNear: function* (kind, named, event) {
      const all = appearances.get(`${kind} ${named}`) ?? [];
      for (const { entity } of outward(all, ({ step }) => step, stepOf(event))) yield entity;
    },
    meantBy: (event) => {
      const involved = new Set([...actorsOf(event), ...tiedTo(event)]);
      const towards = event.to.flatMap((target) => actorsTowards.get(inAct(target, event)) ?? []);
      return (entity) =>
        involved.has(entity) ||
        towards.some((actors) => actors.has(entity)) ||
        isInTwin(entity, event);
    },
    deedNear: (entity, event) => {
      const naming = namingOf(entity);
      const deeds = naming.length > 0 ? naming : (doings.get(entity.id) ?? []);
      const [nearest] = outward(deeds, stepOf, stepOf(event));
      return nearest;
    },
    likeness: (other, entity, event) => {
      const { earliest, latest } = dateOf(timeline, event);
      const [first] = doings.get(other.id) ?? [];
      const isNear = days(other.id).meet({
        earliest: Math.max(earliest, latest - NEAR) - NEAR,
        latest: latest + NEAR,
      });
      const role = event.by.includes(entity.id) ? acting : actedOn;
      return (
        Number(isNear) * 0.45 +
        Number(first !== undefined && stepOf(first) <= stepOf(event)) * 0.25 +
        Number(role.has(other.id)) * 0.15 +
        Number(other.of === entity.of) * 0.1 +
        Number(byAct.has(inAct(other.id, event))) * 0.05
      );
    },
  };
}

const inAct = (entity: Id, { act }: StoryEvent): string => `${act} ${entity}`;

const isApart = (timeline: Timeline, a: Id, b: Id): boolean =>
  timeline.isProvablyBefore(a, b) || timeline.isProvablyBefore(b, a);
