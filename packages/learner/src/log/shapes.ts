import * as v from 'valibot';
import {
  at,
  confidence,
  day,
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

/** What each type of event is made of. Fields that are not ours stay with the event: the log forgets nothing. */
export const SHAPES = {
  answered,
  'answer-taken-back': v.looseObject({
    ...stamp,
    type: v.literal('answer-taken-back'),
    answer: text,
  }),
  'item-reported': v.looseObject({
    ...stamp,
    type: v.literal('item-reported'),
    story,
    item: text,
    key: texts,
    reason,
    note: v.exactOptional(v.string('must be a text')),
  }),
  'goal-set': v.looseObject({ ...stamp, type: v.literal('goal-set'), answersADay: whole }),
  'schedule-tuned': v.looseObject({
    ...stamp,
    type: v.literal('schedule-tuned'),
    retention,
    weights: v.exactOptional(weights),
  }),
  'session-begun': v.looseObject({
    ...stamp,
    type: v.literal('session-begun'),
    session: text,
    items: v.array(asked, 'must be a list of items'),
  }),
  'session-ended': v.looseObject({ ...stamp, type: v.literal('session-ended'), session: text }),
};

export const isEventType = (type: unknown): type is keyof typeof SHAPES =>
  typeof type === 'string' && Object.hasOwn(SHAPES, type);
