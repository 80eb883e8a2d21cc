import {
  type EdtfDate,
  type Id,
  isFirm,
  parseDate,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { firstFrom } from './nearest.ts';

export const dateOf = ({ index }: Timeline, event: StoryEvent): EdtfDate =>
  index.dates.get(event.id) ?? parseDate(event.happened);

export interface Days {
  /** Whether a date may be one of these days. */
  readonly meet: (date: Pick<EdtfDate, 'earliest' | 'latest'>) => boolean;
}

/** The days that any of the dates can be. Spans that touch are merged, so that one look tells. */
export function daysOf(dates: readonly EdtfDate[]): Days {
  const spans: { first: number; last: number }[] = [];
  for (const { first, last } of dates.map(widened).sort((a, b) => a.first - b.first)) {
    const open = spans.at(-1);
    if (open && first <= open.last) open.last = Math.max(open.last, last);
    else spans.push({ first, last });
  }
  return {
    meet: ({ earliest, latest }) =>
      (spans[firstFrom(spans, ({ last }) => last, earliest)]?.first ?? Infinity) <= latest,
  };
}

/** How far off a day may be that is only about right. */
const SLACK = 10;

/** A date that is not firm can be another; how far off is a guess, on the safe side. */
function widened(date: EdtfDate): { first: number; last: number } {
  const length = date.latest - date.earliest;
  const slack = isFirm(date) ? 0 : Math.max(SLACK, Number.isFinite(length) ? length : 0);
  return { first: date.earliest - slack, last: date.latest + slack };
}

/** The same people doing the same to the same: one title may mean any of the events of a deed. */
export const deedOf = ({ act, by, to }: StoryEvent): string =>
  `${act} by ${[...new Set(by)].sort().join(' ')} to ${[...new Set(to)].sort().join(' ')}`;

/** Events by what they have, in the order of the log. */
export function eventsBy(
  events: readonly StoryEvent[],
  keysOf: (event: StoryEvent) => Iterable<string>,
): ReadonlyMap<string, readonly StoryEvent[]> {
  const found = new Map<string, StoryEvent[]>();
  for (const event of events) {
    for (const key of keysOf(event)) {
      const list = found.get(key);
      if (list) list.push(event);
      else found.set(key, [event]);
    }
  }
  return found;
}

/** The days of the events under each key, worked out when first asked for. */
export function daysBy(
  timeline: Timeline,
  events: ReadonlyMap<string, readonly StoryEvent[]>,
  read: (date: EdtfDate) => EdtfDate = (date) => date,
): (key: string) => Days {
  const known = new Map<string, Days>();
  return (key) => {
    const days =
      known.get(key) ??
      daysOf((events.get(key) ?? []).map((event) => read(dateOf(timeline, event))));
    known.set(key, days);
    return days;
  };
}

/** Who acts or is acted on, each once. */
export const actorsOf = ({ by, to }: StoryEvent): readonly Id[] => [...new Set([...by, ...to])];
