import { dayAfter } from '@aide-memoire/learner';

// A day of the calendar has no time zone: in UTC it is the day it says.
const full = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const short = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** `2026-11-21` as `Saturday 21 November`; with the year where it is not this one. */
export const dayInWords = (day: string, today: string): string =>
  `${full.format(Date.parse(day))}${sameYear(day, today) ? '' : ` ${day.slice(0, 4)}`}`;

/** The same, as `Sat, 21 Nov`. */
export const dayInShort = (day: string): string => short.format(Date.parse(day));

/** `yesterday`, `today`, `tomorrow` or `on Saturday 21 November`. */
export function whenInWords(day: string, today: string): string {
  if (day === today) return 'today';
  if (day === dayAfter(today)) return 'tomorrow';
  if (day === dayAfter(today, -1)) return 'yesterday';
  return `on ${dayInWords(day, today)}`;
}

const sameYear = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4);
