import { ReplayError } from '../errors.ts';
import { type EdtfDate, readDate } from './edtf.ts';

/**
 * The date that `text` writes.
 *
 * @throws ReplayError `invalid-date` with a sentence when it writes none.
 */
export function parseDate(text: string): EdtfDate {
  const parsed = readDate(text);
  if (!parsed.ok) throw new ReplayError('invalid-date', parsed.sentence);
  return parsed.date;
}

/** True when every day `a` can be comes before every day `b` can be. */
export const isBefore = (a: EdtfDate, b: EdtfDate): boolean => a.latest < b.earliest;

/** True for one known day: nothing approximate, uncertain or wider than a day. Only such days are asked about. */
export const isExactDay = (date: EdtfDate): boolean => date.precision === 'day' && isFirm(date);

/** True when the date is neither approximate nor uncertain, whatever its precision. */
export const isFirm = (date: EdtfDate): boolean => !date.approximate && !date.uncertain;
