const DAY = 86_400_000;

/** Days of the calendar from one `2026-11-21` to another, negative backwards. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The day so many days on. Days of the calendar have no time zone, so reckoning them in UTC changes nothing. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Milliseconds in so many days of 24 hours: spans of time, never a day of the calendar, which may have 23 or 25. */
export const daysInMs = (days: number): number => days * DAY;

/** Days of 24 hours in so many milliseconds. */
export const msInDays = (ms: number): number => ms / DAY;
