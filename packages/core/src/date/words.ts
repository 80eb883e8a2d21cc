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
 * "by 2 March 2023", "1 or 2 March 2023", "between 1 and 5 March 2023", "perhaps 2010".
 */
export function dateInWords(date: EdtfDate): string {
  const [first, last] = date.ends;
  if (date.precision === 'up-to' && first) return `by ${dateInWords(first)}`;
  if (date.precision === 'interval' && first && last) {
    return intervalInWords(first, last);
  }
  const plain = plainWords(date);
  if (date.approximate && date.uncertain) return `perhaps about ${plain}`;
  if (date.approximate) return `about ${plain}`;
  return date.uncertain ? `perhaps ${plain}` : plain;
}

/** The same with the preposition that a sentence needs: "on 2 March 2023", "in August 2022", "by 2 March 2023". */
export function dateInSentence(date: EdtfDate): string {
  const words = dateInWords(date);
  if (/^\d+ or /.test(words)) return `on ${words}`;
  if (date.precision === 'up-to' || date.precision === 'interval') return words;
  if (date.approximate || date.uncertain) return words;
  return date.precision === 'day' ? `on ${words}` : `in ${words}`;
}

/** "1 or 2 March 2023", "between 1 and 5 March 2023", "between 28 February 2023 and 2 March 2023". */
function intervalInWords(first: EdtfDate, last: EdtfDate): string {
  const [from, to] = [calendarDate(first.earliest), calendarDate(last.earliest)];
  const plain = [first, last].every(
    ({ precision, approximate, uncertain }) => precision === 'day' && !approximate && !uncertain,
  );
  const oneMonth = plain && from.year === to.year && from.month === to.month;
  const start = oneMonth ? String(from.day) : dateInWords(first);
  const isNextDay = oneMonth && to.day === from.day + 1;
  return isNextDay
    ? `${start} or ${dateInWords(last)}`
    : `between ${start} and ${dateInWords(last)}`;
}

function plainWords(date: EdtfDate): string {
  const { year, month, day } = calendarDate(date.earliest);
  if (date.precision === 'year') return String(year);
  const monthAndYear = `${MONTHS[month - 1] ?? ''} ${year}`;
  return date.precision === 'month' ? monthAndYear : `${day} ${monthAndYear}`;
}
