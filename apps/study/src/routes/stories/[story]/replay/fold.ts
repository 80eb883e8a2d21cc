import { type CalendarDate, calendarDate, type Day, type EdtfDate } from '@aide-memoire/core';

/** Steps that follow each other on one day, or in one month or year where no more is known. */
export interface Band {
  /** The first and the last of its steps, counted from 1. */
  readonly first: number;
  readonly last: number;
  /** As short as it can be among its neighbours: `2010`, `Feb 2023`, `2 Mar`. */
  readonly label: string;
  /** Whether dead time before it is left out of the drawing. */
  readonly folded: boolean;
}

const DEAD_TIME = 14;

/** Lays the steps of a story out by time, with the long silences between them folded away. */
export function foldTime(dates: readonly EdtfDate[]): readonly Band[] {
  const groups: { first: number; last: number; day: Day; precision: EdtfDate['precision'] }[] = [];
  for (const [i, { day, precision }] of daysInOrder(dates).entries()) {
    const current = groups.at(-1);
    if (current?.day === day) current.last = i + 1;
    else groups.push({ first: i + 1, last: i + 1, day, precision });
  }
  return groups.map(({ first, last, day, precision }, i) => {
    const [before, after] = [groups[i - 1]?.day, groups[i + 1]?.day];
    return {
      first,
      last,
      label: shortest(day, precision, [before, after]),
      folded: before !== undefined && day - before > DEAD_TIME,
    };
  });
}

/** A day for each date that it can have been, never before the one in front of it. */
function daysInOrder(dates: readonly EdtfDate[]) {
  let reached = -Infinity;
  return dates.map(({ earliest, latest, precision }) => {
    const day = Math.max(reached, Number.isFinite(earliest) ? earliest : reached);
    reached = Number.isFinite(day) ? day : latest;
    return { day: reached, precision };
  });
}

function shortest(
  day: Day,
  precision: EdtfDate['precision'],
  neighbours: readonly (Day | undefined)[],
): string {
  const date = calendarDate(day);
  const others = neighbours.flatMap((other) => (other === undefined ? [] : [calendarDate(other)]));
  const sameYear = others.some(({ year }) => year === date.year);
  if (precision === 'year' || !sameYear) return String(date.year);
  const sameMonth = others.some(({ year, month }) => year === date.year && month === date.month);
  if (precision === 'month' || !sameMonth) return `${monthOf(date)} ${date.year}`;
  return `${date.day} ${monthOf(date)}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthOf = ({ month }: CalendarDate): string => MONTHS[month - 1] ?? '';
