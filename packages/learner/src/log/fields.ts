import * as v from 'valibot';

const DAY = 86_400_000;
const LAST_MOMENT = Date.UTC(2200, 0) - 1;
/** No place is further from UTC than 14 hours; the rest is patience. */
const MOST_DAYS_APART = 2;
/** The longest that an answer can have taken, in milliseconds: a tab left open is no thinking. */
export const LONGEST = 7 * DAY;

/**
 * What the fields of events hold, here and in what is kept beside the log. A message goes on after the field's name.
 * With `check` throughout: valibot's many ready-made checks would be in every page that reads the log.
 */
export const text = v.pipe(
  v.string('must be a text'),
  v.check((given) => given !== '', 'must not be empty'),
);
export const texts = v.pipe(
  v.array(text, 'must be a list of texts'),
  v.check((given) => given.length > 0, 'must not be empty'),
);
export const whole = v.pipe(
  v.number('must be a number'),
  v.check((given) => Number.isSafeInteger(given), 'must be a whole number'),
  v.check((given) => given >= 0, 'must not be negative'),
);
/** The schedule names an item `story/item`. */
export const story = v.pipe(
  text,
  v.check((id) => !id.includes('/'), 'must be a story’s id, which has no "/"'),
);
export const at = v.pipe(
  whole,
  v.check((given) => given <= LAST_MOMENT, 'must be milliseconds since 1970, before year 2200'),
);
export const day = v.pipe(
  v.string('must be a day such as "2026-11-21"'),
  v.check(isDay, 'must be a day such as "2026-11-21"'),
);
export const took = v.pipe(
  v.number('must be a number'),
  v.check((given) => Number.isSafeInteger(given), 'must be a whole number of milliseconds'),
  v.check((given) => given >= 0, 'must not be negative'),
  v.check((given) => given <= LONGEST, 'must be milliseconds, seven days at most'),
);
/** Option ids, each once. */
export const options = v.pipe(
  texts,
  v.check((ids) => new Set(ids).size === ids.length, 'must not name an option twice'),
);
export const confidence = v.picklist(
  ['guessing', 'unsure', 'sure'],
  'must be "guessing", "unsure" or "sure"',
);
export const reason = v.picklist(
  ['wrong', 'unclear', 'given-away', 'other'],
  'must be "wrong", "unclear", "given-away" or "other"',
);
export const retention = v.pipe(
  v.number('must be a number'),
  v.check((given) => given >= 0.7 && given <= 0.97, 'must be 0.7 to 0.97'),
);
export const weights = v.pipe(
  v.array(
    v.pipe(
      v.number('must be a number'),
      v.check((given) => Number.isFinite(given), 'must be a number'),
    ),
    'must be a list of numbers',
  ),
  v.check((given) => given.length === 21, 'must be the 21 weights of FSRS-6'),
);

/** Whether it may have been that day somewhere at that time. */
export const isDayThen = (then: { readonly at: number; readonly day: string }): boolean =>
  Math.abs(Date.parse(then.day) - then.at) <= MOST_DAYS_APART * DAY;

/** A day that the calendar has: `Date.parse` alone takes the 30th of February for the 2nd of March. */
function isDay(day: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  return new Date(ms).getUTCDate() === Number(day.slice(8));
}
