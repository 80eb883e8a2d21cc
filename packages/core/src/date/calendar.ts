/**
 * Days of the proleptic Gregorian calendar, which EDTF (ISO 8601) uses, as whole numbers counted from
 * 1970-01-01. No clock and no time zone: a day is a square on the calendar.
 */

/** Days since 1970-01-01, negative before. */
export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** The day's number. `Date.UTC` reads the years 0 to 99 as 1900 to 1999, so the year is set apart. */
export function dayOf({ year, month, day }: CalendarDate): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS_PER_DAY;
}

export function calendarDate(day: Day): CalendarDate {
  const date = new Date(day * MS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  calendarDate(dayOf({ year, month: month + 1, day: 0 })).day;

/** `2023-03-02`. */
export function isoDay(day: Day): string {
  const date = calendarDate(day);
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}
