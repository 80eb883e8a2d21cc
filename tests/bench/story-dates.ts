import { calendarDate, dayOf, isoDay, parseDate } from '@aide-memoire/core';
import type { Draw } from './draw.ts';

/** The days on which `count` events happen, in order: some on one day, a period in proportion to their number. */
export function daysOf(count: number, { upTo }: Draw): readonly number[] {
  let day = dayOf({ year: 2015, month: 1, day: 10 });
  return Array.from({ length: count }, () => {
    day += [0, 0, 0, 1, 1, 1, 2, 2, 4, 6][upTo(10)] ?? 0;
    return day;
  });
}

/**
 * How a story writes the day: as it is, or less exactly, with every precision that EDTF level 1 has. Nothing is known
 * of what came after `end`.
 */
export function writtenDate(day: number, end: number, { upTo }: Draw): string {
  const text = isoDay(day);
  const inexact = (): string => {
    const { year, month } = calendarDate(day);
    const form = upTo(26);
    if (form < 7) return text.slice(0, 7);
    if (form < 9) return String(year).padStart(4, '0');
    if (form < 16) return `${isoDay(day - upTo(6))}/${isoDay(day + 1 + upTo(6))}`;
    if (form < 20) return `../${isoDay(day + upTo(5))}`;
    if (form < 22) return `${isoDay(dayOf({ year, month, day: 1 })).slice(0, 7)}~`;
    return `${text}${form < 24 ? '~' : '?'}`;
  };
  const written = upTo(100) < 26 ? inexact() : text;
  return parseDate(written).latest <= end ? written : text;
}
