import { type Day, dayOf, daysInMonth } from './calendar.ts';

/**
 * The part of EDTF level 1 (Library of Congress, 2019; ISO 8601-2) that stories need: a day, a month or a
 * year, each with `?`, `~` or `%`; `a/b`, some day within; and `../b`, at some time up to.
 */
export interface EdtfDate {
  readonly text: string;
  readonly precision: 'day' | 'month' | 'year' | 'interval' | 'up-to';
  /** First day it can be; `-Infinity` for `../b`. */
  readonly earliest: Day;
  /** Last day it can be. */
  readonly latest: Day;
  /** `~` or `%`. Does not widen the days; no question is asked about it. */
  readonly approximate: boolean;
  /** `?` or `%`. */
  readonly uncertain: boolean;
  /** The two ends of `a/b`, the last day of `../b`; empty otherwise. */
  readonly ends: readonly EdtfDate[];
}

export type ParsedDate =
  | { readonly ok: true; readonly date: EdtfDate }
  | { readonly ok: false; readonly sentence: string };

const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;
const FORMS = 'a day (2023-03-02), a month (2023-03), a year (2023), "a/b" or "../b"';

/** Reads a date, or says in a sentence why it is none. */
export function readDate(text: string): ParsedDate {
  const parts = text.split('/');
  if (parts.length === 1) return readPlain(text);
  const [from = '', to = ''] = parts;
  if (parts.length > 2) return failure(`"${text}" has more than one "/"; write ${FORMS}.`);
  if (to === '..' || to === '') {
    return failure(`"${text}" has no end; a story needs to know the last day it can have been.`);
  }
  const end = readPlain(to);
  if (!end.ok) return end;
  if (from === '..') return success(text, 'up-to', -Infinity, end.date.latest, [end.date]);
  const start = readPlain(from);
  if (!start.ok) return start;
  if (start.date.earliest > end.date.latest) {
    return failure(`"${text}" ends before it begins; write the earlier date first.`);
  }
  return success(text, 'interval', start.date.earliest, end.date.latest, [start.date, end.date]);
}

function readPlain(text: string): ParsedDate {
  const match = PLAIN.exec(text);
  if (!match) return failure(`"${text}" is not a date; write ${FORMS}.`);
  const [, yearText, monthText, dayText, mark] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? undefined : Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  if (month !== undefined && (month < 1 || month > 12)) {
    return failure(`"${text}" has no such month; months run from 01 to 12.`);
  }
  const lastDay = daysInMonth(year, month ?? 12);
  if (day !== undefined && (day < 1 || day > lastDay)) {
    return failure(`"${text}" has no such day; that month has ${lastDay} days.`);
  }
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const earliest = dayOf({ year, month: month ?? 1, day: day ?? 1 });
  const latest = dayOf({ year, month: month ?? 12, day: day ?? lastDay });
  return {
    ok: true,
    date: {
      text,
      precision,
      earliest,
      latest,
      approximate: mark === '~' || mark === '%',
      uncertain: mark === '?' || mark === '%',
      ends: [],
    },
  };
}

const failure = (sentence: string): ParsedDate => ({ ok: false, sentence });

const success = (
  text: string,
  precision: 'interval' | 'up-to',
  earliest: Day,
  latest: Day,
  ends: readonly EdtfDate[],
): ParsedDate => ({
  ok: true,
  date: {
    text,
    precision,
    earliest,
    latest,
    approximate: ends.some((end) => end.approximate),
    uncertain: ends.some((end) => end.uncertain),
    ends,
  },
});
