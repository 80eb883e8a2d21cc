import * as v from 'valibot';

/** 9999-12-31T23:59:59.999Z: past it a date has no usual form. */
const LAST_MOMENT = 253_402_300_799_999;

const text = v.pipe(v.string('must be a text'), v.nonEmpty('must not be empty'));
const texts = v.pipe(v.array(text, 'must be a list of texts'), v.minLength(1, 'must not be empty'));
const whole = v.pipe(
  v.number('must be a number'),
  v.safeInteger('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);
/** The schedule names an item `story/item`. */
const story = v.pipe(text, v.excludes('/', 'must be a story’s id, which has no "/"'));

const stamp = {
  v: v.literal(1, 'must be 1'),
  id: text,
  at: v.pipe(whole, v.maxValue(LAST_MOMENT, 'must be milliseconds since 1970, before year 10000')),
  day: v.pipe(
    v.string('must be a day such as "2026-11-21"'),
    v.check(isDay, 'must be a day such as "2026-11-21"'),
  ),
};
const asked = v.looseObject({ story, item: text }, 'must name a story and an item');

/**
 * What each type of event is made of. Fields that are not ours stay with the event: the log forgets nothing.
 * A message goes on after the field's name.
 */
export const eventShape = v.variant('type', [
  v.looseObject({
    ...stamp,
    type: v.literal('answered'),
    story,
    item: text,
    shown: texts,
    chosen: texts,
    key: texts,
    right: v.boolean('must be true or false'),
    confidence: v.exactOptional(
      v.picklist(['guessing', 'unsure', 'sure'], 'must be "guessing", "unsure" or "sure"'),
    ),
    took: v.pipe(
      v.number('must be a number'),
      v.finite('must be a number of milliseconds'),
      v.minValue(0, 'must not be negative'),
    ),
    session: v.exactOptional(text),
  }),
  v.looseObject({ ...stamp, type: v.literal('answer-taken-back'), answer: text }),
  v.looseObject({
    ...stamp,
    type: v.literal('item-reported'),
    story,
    item: text,
    reason: v.picklist(
      ['wrong', 'unclear', 'given-away', 'other'],
      'must be "wrong", "unclear", "given-away" or "other"',
    ),
    note: v.exactOptional(v.string('must be a text')),
  }),
  v.looseObject({ ...stamp, type: v.literal('goal-set'), answersADay: whole }),
  v.looseObject({
    ...stamp,
    type: v.literal('schedule-tuned'),
    retention: v.pipe(
      v.number('must be a number'),
      v.minValue(0.7, 'must be 0.7 to 0.97'),
      v.maxValue(0.97, 'must be 0.7 to 0.97'),
    ),
    weights: v.exactOptional(
      v.pipe(
        v.array(
          v.pipe(v.number('must be a number'), v.finite('must be a number')),
          'must be a list of numbers',
        ),
        v.length(21, 'must be the 21 weights of FSRS-6'),
      ),
    ),
  }),
  v.looseObject({
    ...stamp,
    type: v.literal('session-begun'),
    session: text,
    items: v.array(asked, 'must be a list of items'),
  }),
  v.looseObject({ ...stamp, type: v.literal('session-ended'), session: text }),
]);

export const EVENT_TYPES: readonly string[] = eventShape.options.map(
  ({ entries }) => entries.type.literal,
);

/** A day that the calendar has: `Date.parse` alone takes the 30th of February for the 2nd of March. */
function isDay(day: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day);
}
