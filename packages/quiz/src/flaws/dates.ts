import { type EdtfDate, readDate, type Timeline } from '@aide-memoire/core';

/** The date that an option id writes, or undefined. */
export function dateOf(id: string): EdtfDate | undefined {
  const read = readDate(id);
  return read.ok ? read.date : undefined;
}

export const overlap = (a: EdtfDate, b: EdtfDate): boolean =>
  a.earliest <= b.latest && b.earliest <= a.latest;

const known = new WeakMap<Timeline, ReadonlyMap<string, number>>();

/** Each date that an event of the story has → its rank among those of its precision. */
export function rankedDates(timeline: Timeline): ReadonlyMap<string, number> {
  const found = known.get(timeline);
  if (found) return found;
  const dates = new Map([...timeline.index.dates.values()].map((date) => [date.text, date]));
  const ranks = new Map<string, number>();
  for (const alike of Map.groupBy(dates.values(), ({ precision }) => precision).values()) {
    alike.sort((a, b) => a.earliest - b.earliest);
    for (const [rank, { text }] of alike.entries()) ranks.set(text, rank);
  }
  known.set(timeline, ranks);
  return ranks;
}
