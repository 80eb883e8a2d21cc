import type { LearnerEvent } from './event.ts';
import {
  anyText,
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
  truth,
  weights,
  whole,
} from './fields.ts';
import { isSameKey } from './key.ts';
import {
  all,
  type Fields,
  listOf,
  objectOf,
  oneOf,
  optional,
  type Shape,
  together,
} from './shape.ts';

type OfType<T> = Extract<LearnerEvent, { readonly type: T }>;

const stamp = { v: oneOf([1], 'must be 1'), id: text, at, day };
const asked = objectOf({ story, item: text }, 'must name a story and an item');
const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

/** What each type of event is made of. Fields that are not ours stay with the event: the log forgets nothing. */
const FIELDS: { readonly [T in LearnerEvent['type']]: Omit<Fields<OfType<T>>, 'type'> } = {
  answered: {
    ...stamp,
    story,
    item: text,
    shown: options,
    chosen: options,
    key: texts,
    right: truth,
    confidence: optional(confidence),
    took,
    session: optional(text),
  },
  'answer-taken-back': { ...stamp, answer: text },
  'item-reported': { ...stamp, story, item: text, key: texts, reason, note: optional(anyText) },
  'goal-set': { ...stamp, answersADay: whole },
  'schedule-tuned': { ...stamp, retention, weights: optional(weights) },
  'session-begun': {
    ...stamp,
    session: text,
    items: listOf(asked, 'must be a list of items'),
    upTo: optional(text),
  },
  'session-ended': { ...stamp, session: text },
};

const ofShown = together(
  'chosen',
  ({ shown, chosen }) =>
    isList(shown) && isList(chosen) && chosen.every((option) => shown.includes(option)),
  'must be of the options shown',
);
const asChosen = together(
  'right',
  ({ chosen, key, right }) => isList(chosen) && isList(key) && right === isSameKey(chosen, key),
  'must say whether what was chosen is the key',
);
export const dayThen = together('day', isDayThen, 'must be the day of "at", within two days');

const SHAPES: ReadonlyMap<unknown, Shape> = new Map(
  Object.entries(FIELDS).map(([type, fields]) => {
    const shape = objectOf(fields, 'must be an object');
    return [
      type,
      type === 'answered' ? all(shape, ofShown, asChosen, dayThen) : all(shape, dayThen),
    ];
  }),
);

export const EVENT_TYPES: readonly string[] = Object.keys(FIELDS);

/** The shape of a type of event, none for one that this release does not know. */
export const shapeOf = (type: unknown): Shape | undefined => SHAPES.get(type);
