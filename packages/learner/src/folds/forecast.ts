import { dayAfter } from './calendar.ts';
import type { Schedule } from './schedule.ts';

export interface ForecastOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How many days, today included. */
  readonly days: number;
  /** The learner's calendar day, `2026-11-21`, at a time in milliseconds: time zones are the caller's. */
  readonly dayOf: (ms: number) => string;
}

export interface ForecastDay {
  readonly day: string;
  readonly reviews: number;
}

/**
 * How many reviews fall due on each of the next days, today first and with all that is overdue. Each item counts once,
 * for its next review: what follows depends on how that goes.
 */
export function forecast(
  schedule: Schedule,
  { now, days, dayOf }: ForecastOptions,
): readonly ForecastDay[] {
  const today = dayOf(now);
  const reviews = new Map(Array.from({ length: days }, (_, i) => [dayAfter(today, i), 0]));
  for (const item of schedule.values()) {
    if (item.state === 'new' || item.state === 'resting') continue;
    const dueOn = dayOf(item.due);
    const day = dueOn < today ? today : dueOn;
    const count = reviews.get(day);
    if (count !== undefined) reviews.set(day, count + 1);
  }
  return [...reviews].map(([day, count]) => ({ day, reviews: count }));
}
