import { type CalendarDate, calendarDate, type Day, type EdtfDate } from '@aide-memoire/core';

/** Steps that follow each other on one day, or in one month or year where no more is known. */
export interface Band {
  /** The first and the last of its steps, counted from 1. */
  readonly first: number;
  readonly last: number;
  /** As short as it can be among its neighbours: `2010`, `Aug 2022`, `2 Mar`, `10 Mar 2023`. */
  readonly label: string;
  /** Whether dead time before it is left out of the drawing. */
  readonly folded: boolean;
}

const DEAD_TIME = 14;

/**
 * Lays the steps of a story out by time, with the long silences between them folded away. Steps without a date come
 * last.
 */
export function foldTime(dates: readonly (EdtfDate | undefined)[]): readonly Band[] {
  const groups: { first: number; last: number; day: Day; precision: EdtfDate['precision'] }[] = [];
  const dated = dates.filter((date) => date !== undefined);
  for (const [i, { day, precision }] of daysInOrder(dated).entries()) {
    const current = groups.at(-1);
    if (current?.day === day) current.last = i + 1;
    else groups.push({ first: i + 1, last: i + 1, day, precision });
  }
  const bands = groups.map(({ first, last, day, precision }, i): Band => {
    const [before, after] = [groups[i - 1]?.day, groups[i + 1]?.day];
    return {
      first,
      last,
      label: shortest(day, precision, before, after),
      folded: before !== undefined && day - before > DEAD_TIME,
    };
  });
  const undated = { first: dated.length + 1, last: dates.length, label: 'undated', folded: true };
  return dated.length < dates.length ? [...bands, undated] : bands;
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

/** A day and month say their year where it begins and where the story ends; a year alone is enough if nobody shares it. */
function shortest(
  day: Day,
  precision: EdtfDate['precision'],
  before: Day | undefined,
  after: Day | undefined,
): string {
  const date = calendarDate(day);
  const [previous, next] = [before, after].map((other) =>
    other === undefined ? undefined : calendarDate(other),
  );
  const sharesYear = (other?: CalendarDate): boolean => other?.year === date.year;
  const sharesMonth = (other?: CalendarDate): boolean =>
    sharesYear(other) && other?.month === date.month;
  if (precision === 'year' || !(sharesYear(previous) || sharesYear(next))) return String(date.year);
  const month = MONTHS[date.month - 1] ?? '';
  if (precision === 'month' || !(sharesMonth(previous) || sharesMonth(next))) {
    return `${month} ${date.year}`;
  }
  const named = sharesYear(previous) && next !== undefined;
  return named ? `${date.day} ${month}` : `${date.day} ${month} ${date.year}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
