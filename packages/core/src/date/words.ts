import { calendarDate } from './calendar.ts';
import type { EdtfDate } from './edtf.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The date in English words, with its precision: "2 March 2023", "August 2022", "about 2 March 2023",
 * "by 2 March 2023", "between 1 March 2023 and 3 March 2023", "perhaps 2010".
 */
export function dateInWords(date: EdtfDate): string {
  const [first, last] = date.ends;
  if (date.precision === 'up-to' && first) return `by ${dateInWords(first)}`;
  if (date.precision === 'interval' && first && last) {
    return `between ${dateInWords(first)} and ${dateInWords(last)}`;
  }
  const plain = plainWords(date);
  if (date.approximate && date.uncertain) return `perhaps about ${plain}`;
  if (date.approximate) return `about ${plain}`;
  return date.uncertain ? `perhaps ${plain}` : plain;
}

/** The same with the preposition that a sentence needs: "on 2 March 2023", "in August 2022", "by 2 March 2023". */
export function dateInSentence(date: EdtfDate): string {
  const words = dateInWords(date);
  if (date.precision === 'up-to' || date.precision === 'interval') return words;
  if (date.approximate || date.uncertain) return words;
  return date.precision === 'day' ? `on ${words}` : `in ${words}`;
}

function plainWords(date: EdtfDate): string {
  const { year, month, day } = calendarDate(date.earliest);
  if (date.precision === 'year') return String(year);
  const monthAndYear = `${MONTHS[month - 1] ?? ''} ${year}`;
  return date.precision === 'month' ? monthAndYear : `${day} ${monthAndYear}`;
}
