import { all, isNumber, isText, listOf, oneOf, type Shape, that, within } from './shape.ts';

const DAY = 86_400_000;
const LAST_MOMENT = Date.UTC(2200, 0) - 1;
/** No place is further from UTC than 14 hours; the rest is patience. */
const MOST_DAYS_APART = 2;
/** The longest that an answer can have taken, in milliseconds: a tab left open is no thinking. */
export const LONGEST = 7 * DAY;

const number = that(isNumber, 'must be a number');
const notNegative = within(0, Infinity, 'must not be negative');
const notEmpty = that((value) => isText(value) && value !== '', 'must not be empty');
const anyThere = that((list) => Array.isArray(list) && list.length > 0, 'must not be empty');

/** What the fields of events hold, here and in what is kept beside the log. A message goes on after the field's name. */
export const anyText = that(isText, 'must be a text');
export const text = all(anyText, notEmpty);
export const texts = all(listOf(text, 'must be a list of texts'), anyThere);
export const whole = all(number, that(Number.isSafeInteger, 'must be a whole number'), notNegative);
export const truth = oneOf([true, false], 'must be true or false');
/** The schedule names an item `story/item`. */
export const story = all(
  text,
  that((id) => isText(id) && !id.includes('/'), 'must be a story’s id, which has no "/"'),
);
export const at = all(
  whole,
  within(0, LAST_MOMENT, 'must be milliseconds since 1970, before year 2200'),
);
export const day = that(isDay, 'must be a day such as "2026-11-21"');
export const took = all(
  number,
  that(Number.isSafeInteger, 'must be a whole number of milliseconds'),
  notNegative,
  within(0, LONGEST, 'must be milliseconds, seven days at most'),
);
/** Option ids, each once. */
export const options = all(
  texts,
  that(
    (ids) => Array.isArray(ids) && new Set(ids).size === ids.length,
    'must not name an option twice',
  ),
);
export const confidence = oneOf(
  ['guessing', 'unsure', 'sure'],
  'must be "guessing", "unsure" or "sure"',
);
export const reason = oneOf(
  ['wrong', 'unclear', 'given-away', 'other'],
  'must be "wrong", "unclear", "given-away" or "other"',
);
export const retention = all(number, within(0.7, 0.97, 'must be 0.7 to 0.97'));
export const weights: Shape = all(
  listOf(that(Number.isFinite, 'must be a number'), 'must be a list of numbers'),
  that((list) => Array.isArray(list) && list.length === 21, 'must be the 21 weights of FSRS-6'),
);

/** Whether it may have been that day somewhere at that time. */
export const isDayThen = ({ at, day }: Readonly<Record<string, unknown>>): boolean =>
  isNumber(at) && isText(day) && Math.abs(Date.parse(day) - at) <= MOST_DAYS_APART * DAY;

/** A day that the calendar has: `Date.parse` alone takes the 30th of February for the 2nd of March. */
function isDay(day: unknown): boolean {
  if (!isText(day) || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  return new Date(Date.parse(day)).getUTCDate() === Number(day.slice(8));
}
