import { type EdtfDate, isoDay, parseDate, type Timeline } from '@aide-memoire/core';

/** Which clock a story is read by: things come as they happened, or as they became known. */
export type ClockName = 'happened' | 'known';

/** A story's steps in the order of a clock. A place is a number in that order, from 1; place p is at p - 1. */
export interface Order {
  readonly clock: ClockName;
  /** The step at each place. */
  readonly steps: readonly number[];
  /** When each place is, by this clock; undefined where no dated source tells of it. */
  readonly dates: readonly (EdtfDate | undefined)[];
  /** The first and the last place of those that come at once with each. */
  readonly since: readonly number[];
  readonly until: readonly number[];
}

export function orderBy(clock: ClockName, timeline: Timeline): Order {
  return clock === 'happened' ? asItHappened(timeline) : asItBecameKnown(timeline);
}

/** The order of the log: each step comes by itself. */
function asItHappened({ story, index }: Timeline): Order {
  const steps = story.events.map((_, i) => i + 1);
  const dates = story.events.map(({ id }) => index.dates.get(id));
  return { clock: 'happened', steps, dates, since: steps, until: steps };
}

/**
 * By the day on which the first source that tells of it was out, then by step: what became known on one day came at
 * once. What no dated source tells is last, and comes never.
 */
function asItBecameKnown(timeline: Timeline): Order {
  const days = timeline.story.events.map(({ id }) => timeline.knownOn(id));
  const dayOf = (step: number): number => days[step - 1] ?? Infinity;
  const later = (a: number, b: number): number =>
    dayOf(a) === dayOf(b) ? a - b : dayOf(a) < dayOf(b) ? -1 : 1;
  const steps = days.map((_, i) => i + 1).sort(later);
  const inOrder = steps.map(dayOf);
  const read = new Map<number, EdtfDate>();
  const dates = inOrder.map((day) => {
    if (!Number.isFinite(day)) return undefined;
    const date = read.get(day) ?? parseDate(isoDay(day));
    read.set(day, date);
    return date;
  });
  const since: number[] = [];
  const until: number[] = [];
  inOrder.forEach((day, i) => {
    since[i] = i > 0 && inOrder[i - 1] === day ? (since[i - 1] ?? 1) : i + 1;
  });
  for (let i = inOrder.length - 1; i >= 0; i--) {
    until[i] = inOrder[i + 1] === inOrder[i] ? (until[i + 1] ?? i + 1) : i + 1;
  }
  return { clock: 'known', steps, dates, since, until };
}
