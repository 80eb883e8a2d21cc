import type { Entity, Id, StoryEvent, Timeline } from '@aide-memoire/core';
import { outward } from './nearest.ts';
import { isDenied } from './objections.ts';
import { type Quotations, quotationsOf } from './quotations.ts';

/** Somebody who acts or is quoted in an event. */
export interface Voice {
  readonly entity: Entity;
  readonly event: StoryEvent;
}

/** The voices of a log, to be asked for those around a step. */
export interface Voices extends Quotations {
  /**
   * Those heard around an event who fit, each once with the deed nearest to it in the log; the nearest first. Those of
   * the same time alone, give or take, where they are enough: a voice of another decade is nobody's guess.
   */
  readonly around: (event: StoryEvent, fits: (entity: Entity) => boolean) => readonly Voice[];
  /** Who acts in an event, or in one that could not have been without it: they have a view of it, told or not. */
  readonly concernedBy: (event: StoryEvent) => ReadonlySet<Id>;
}

/** How many deeds are looked at, and how many that fit are found, so that a long log costs no more per question. */
const REACH = 400;
const ENOUGH = 24;
/** Days within which two events are of the same time. */
const NEAR = 730;

export function voicesOf(timeline: Timeline): Voices {
  const following = actorsOfNeeding(timeline);
  const voices: (Voice & { readonly step: number })[] = [];
  for (const [i, event] of timeline.story.events.entries()) {
    if (isDenied(event)) continue;
    const speakers = event.reports.flatMap(({ speaker }) => speaker ?? []);
    for (const id of new Set([...event.by, ...speakers])) {
      const entity = timeline.index.entities.get(id);
      if (entity) voices.push({ entity, event, step: i + 1 });
    }
  }
  return {
    ...quotationsOf(timeline),
    concernedBy: (event) => new Set([...event.by, ...(following.get(event.id) ?? [])]),
    around: (event, fits) => {
      const { index } = timeline.stepOf(event.id);
      const heard = new Set<Id>();
      const [near, far]: [Voice[], Voice[]] = [[], []];
      let looked = 0;
      for (const voice of outward(voices, ({ step }) => step, index)) {
        if (looked++ >= REACH || near.length >= ENOUGH) break;
        const { id } = voice.entity;
        if (heard.has(id)) continue;
        heard.add(id);
        if (!fits(voice.entity)) continue;
        (isWithinDays(timeline, voice.event, event, NEAR) ? near : far).push(voice);
      }
      return near.length < 2 ? [...near, ...far] : near;
    },
  };
}

/** Whether two events may have happened within so many days of each other; 0 for the same day. */
export function isWithinDays(
  { index }: Timeline,
  one: StoryEvent,
  other: StoryEvent,
  days: number,
): boolean {
  const [a, b] = [index.dates.get(one.id), index.dates.get(other.id)];
  return !!a && !!b && a.earliest <= b.latest + days && b.earliest <= a.latest + days;
}

/** Event → who acts in those that need it. */
function actorsOfNeeding({ story }: Timeline): ReadonlyMap<Id, readonly Id[]> {
  const actors = new Map<Id, Id[]>();
  for (const { needs, by } of story.events) {
    for (const need of needs) {
      const found = actors.get(need);
      if (found) found.push(...by);
      else actors.set(need, [...by]);
    }
  }
  return actors;
}
