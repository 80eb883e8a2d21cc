import {
  dateInWords,
  type Detail,
  type EdtfDate,
  type Id,
  parseDate,
  type StoryIndex,
} from '@aide-memoire/core';
import { apart } from '#lib/apart.ts';
import { listInWords } from '#lib/words.ts';
import type { Reading } from './reading/reading.ts';

const BOUNDS = {
  under: 'under ',
  over: 'over ',
  'at-most': 'at most ',
  'at-least': 'at least ',
  about: 'about ',
} as const;

const plain = new Intl.NumberFormat('en', { useGrouping: true });
const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 4, notation: 'scientific' });

/** In full as far as somebody reads it so, else by its power of ten: `1.5 × 10³⁰⁸`. */
function numberInWords(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 0.001 && size < 1e15)) return plain.format(value);
  const [digits = '', power = ''] = short.format(value).split('E');
  const raised = power.replaceAll(/[-\d]/g, (sign) =>
    '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt('-0123456789'.indexOf(sign)),
  );
  return `${digits} × 10${raised}`;
}

/** What a detail says, without its label: `under 10 minutes`. */
export function detailInWords(detail: Detail): string {
  if ('because' in detail) return detail.because;
  if ('text' in detail) return detail.text;
  const bound = detail.bound === undefined ? '' : BOUNDS[detail.bound];
  return `${bound}${numberInWords(detail.value)} ${apart(detail.unit)}`;
}

/** A place with those it lies in, nearest first: `New Delhi, India`. */
export function placeInWords(index: StoryIndex, place: Id): string {
  const names: string[] = [];
  for (let id: Id | undefined = place; id !== undefined && names.length < 5;) {
    names.push(apart(index.entities.get(id)?.name ?? id));
    id = index.entities.get(id)?.in;
  }
  return names.join(', ');
}

/** Says so when a date is wider or less sure than a day; nothing for a plain day. */
export function precisionInWords(date: EdtfDate): string | undefined {
  if (date.approximate) return 'the sources give no exact date';
  if (date.uncertain) return 'the date is not certain';
  switch (date.precision) {
    case 'day':
      return undefined;
    case 'month':
      return 'no day is given';
    case 'year':
      return 'no month is given';
    case 'interval':
      return 'some time within';
    case 'up-to':
      return 'when exactly is not given';
  }
}

/** When an event became known and through whom: `Known since 2 March 2023, from the news digest and the EFE report`. */
export function knownThrough(reading: Reading, place: number): string {
  const date = reading.dateAt(place);
  if (!date) return 'No dated source tells of it';
  const { index } = reading.timeline;
  const { reports } = reading.stepAt(place).event;
  const telling = reports.filter(
    ({ stance, tells }) =>
      stance !== 'denies' && (tells === undefined || tells.includes('happened')),
  );
  const first = (telling.length > 0 ? telling : reports).filter(({ source }) => {
    const published = index.sources.get(source)?.published;
    return published !== undefined && parseDate(published).latest === date.latest;
  });
  const sources = [...new Set(first.map(({ source }) => apart(index.nameOf(source))))];
  return `Known since ${dateInWords(date)}, from ${listInWords(sources)}`;
}
