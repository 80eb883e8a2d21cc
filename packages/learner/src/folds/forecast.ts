import { dayAfter } from './calendar.ts';
import type { Schedule } from './schedule.ts';

export interface ForecastOptions {
  /** The learner's calendar day, `2026-11-21`. */
  readonly today: string;
  /** How many days, today included. */
  readonly days: number;
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
  { today, days }: ForecastOptions,
): readonly ForecastDay[] {
  const reviews = new Map(Array.from({ length: days }, (_, i) => [dayAfter(today, i), 0]));
  for (const item of schedule.values()) {
    if (item.state === 'new' || item.state === 'resting') continue;
    const day = item.dueOn < today ? today : item.dueOn;
    const count = reviews.get(day);
    if (count !== undefined) reviews.set(day, count + 1);
  }
  return [...reviews].map(([day, count]) => ({ day, reviews: count }));
}
