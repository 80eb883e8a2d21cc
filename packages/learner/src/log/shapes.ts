import * as v from 'valibot';
import {
  at,
  confidence,
  day,
  isDayThen,
  options,
  reason,
  retention,
  story,
  text,
  texts,
  took,
  weights,
  whole,
} from './fields.ts';
import { isSameKey } from './key.ts';

const stamp = { v: v.literal(1, 'must be 1'), id: text, at, day };
const asked = v.looseObject({ story, item: text }, 'must name a story and an item');

const answered = v.pipe(
  v.looseObject({
    ...stamp,
    type: v.literal('answered'),
    story,
    item: text,
    shown: options,
    chosen: options,
    key: texts,
    right: v.boolean('must be true or false'),
    confidence: v.exactOptional(confidence),
    took,
    session: v.exactOptional(text),
  }),
  v.forward(
    v.check(
      ({ shown, chosen }) => chosen.every((option) => shown.includes(option)),
      'must be of the options shown',
    ),
    ['chosen'],
  ),
  v.forward(
    v.check(
      ({ chosen, key, right }) => right === isSameKey(chosen, key),
      'must say whether what was chosen is the key',
    ),
    ['right'],
  ),
);

const ofAnyType = v.variant('type', [
  answered,
  v.looseObject({ ...stamp, type: v.literal('answer-taken-back'), answer: text }),
  v.looseObject({
    ...stamp,
    type: v.literal('item-reported'),
    story,
    item: text,
    key: texts,
    reason,
    note: v.exactOptional(v.string('must be a text')),
  }),
  v.looseObject({ ...stamp, type: v.literal('goal-set'), answersADay: whole }),
  v.looseObject({
    ...stamp,
    type: v.literal('schedule-tuned'),
    retention,
    weights: v.exactOptional(weights),
  }),
  v.looseObject({
    ...stamp,
    type: v.literal('session-begun'),
    session: text,
    items: v.array(asked, 'must be a list of items'),
  }),
  v.looseObject({ ...stamp, type: v.literal('session-ended'), session: text }),
]);

/** What each type of event is made of. Fields that are not ours stay with the event: the log forgets nothing. */
export const eventShape = v.pipe(
  ofAnyType,
  v.forward(
    v.check((then) => isDayThen(then), 'must be the day of "at", within two days'),
    ['day'],
  ),
);

export const EVENT_TYPES: readonly string[] = ofAnyType.options.map(
  ({ entries }) => entries.type.literal,
);
