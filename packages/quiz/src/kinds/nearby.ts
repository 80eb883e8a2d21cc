import { type Id, isFirm, type StoryEvent, type Timeline } from '@aide-memoire/core';
import type { EvidenceRef } from '../item.ts';
import { evidenceRefs } from '../evidence-refs.ts';

/** How many steps away a distractor may lie: the story is long, and what is far in it is nobody's guess. */
const REACH = 24;

/** Other events, the nearest in the log first. */
export function* eventsNear(timeline: Timeline, event: Id): Iterable<StoryEvent> {
  const { index } = timeline.stepOf(event);
  const { events } = timeline.story;
  for (let far = 1; far <= REACH; far++) {
    for (const step of [index - far, index + far]) {
      const other = events[step - 1];
      if (other) yield other;
    }
  }
}

/** How easily one event is taken for another: by the same day, and by the same people. */
export function likeness({ index }: Timeline, a: StoryEvent, b: StoryEvent): number {
  const [first, second] = [index.dates.get(a.id), index.dates.get(b.id)];
  const isSameDay =
    first !== undefined &&
    second !== undefined &&
    first.earliest <= second.latest &&
    second.earliest <= first.latest &&
    Number.isFinite(first.earliest + second.earliest);
  const isSameActor = a.by.some((id) => b.by.includes(id) || b.to.includes(id));
  return 0.2 + (isSameDay ? 0.4 : 0) + (isSameActor ? 0.3 : 0);
}

/** An event as an option, with how easily it is taken for the key. */
export interface Neighbour {
  readonly other: StoryEvent;
  readonly closeness: number;
}

/** Of the nearest events that fit, the likest, at most so many. */
export function likestNear(
  timeline: Timeline,
  event: StoryEvent,
  most: number,
  fits: (other: StoryEvent) => boolean,
): readonly Neighbour[] {
  const near: Neighbour[] = [];
  for (const other of eventsNear(timeline, event.id)) {
    if (near.length >= 2 * most) break;
    if (fits(other)) near.push({ other, closeness: likeness(timeline, event, other) });
  }
  return near.sort((a, b) => b.closeness - a.closeness).slice(0, most);
}

/** The reports that say when it happened; all that tell of it where none does. */
export function tellingRefs(timeline: Timeline, event: Id): readonly EvidenceRef[] {
  const dated = evidenceRefs(timeline, event, 'happened');
  return dated.length > 0 ? dated : evidenceRefs(timeline, event);
}

/** Whether a dispute hangs on both events: what is told of one may be meant of the other. */
export const areTied = ({ index }: Timeline, a: Id, b: Id): boolean =>
  (index.disputesAbout.get(a) ?? []).some(({ about }) => about.includes(b));

/** The days of the story that events firmly fall on, each once, in order. */
export function firmDays({ index }: Timeline): readonly number[] {
  const days = [...index.dates.values()]
    .filter((date) => date.precision === 'day' && isFirm(date))
    .map(({ earliest }) => earliest);
  return [...new Set(days)].sort((a, b) => a - b);
}
