import { isExactDay, type Id, type StoryEvent, type Timeline } from '@aide-memoire/core';
import type { TimeUnit, Words } from '../words/index.ts';
import { proveKeyed } from './keyed.ts';
import { proveTitleIsIts } from './lookups.ts';
import type { Prover } from './prover.ts';
import { proveGrounds, provePartShown } from './rests-on.ts';

const MS_PER_DAY = 24 * 60 * 60 * 1000;
/** Days in 400 years of the calendar, after which it repeats itself. */
const CYCLE = 146_097;

/** Counts the days between the dates as written, and holds every option against them in the unit that is due. */
export const proveInterval: Prover<'interval'> = {
  idOf: ({ from, to }) => `interval:${from}+${to}`,
  stemOf: ({ from, to }, { index }, words) => {
    const [first, last] = [index.events.get(from)?.title, index.events.get(to)?.title];
    return first === undefined || last === undefined ? undefined : words.interval.stem(first, last);
  },
  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const { events } = timeline.index;
    const [from, to] = [events.get(query.from), events.get(query.to)];
    if (!from || !to) {
      yield 'one of the two events is not in the story';
      return;
    }
    yield* proveGrounds(item, { events: [from.id, to.id] });
    for (const event of [from, to]) {
      const date = timeline.index.dates.get(event.id);
      if (!date || !isExactDay(date)) yield `the day of "${event.id}" is not known for certain`;
      yield* proveTitleIsIts(event, timeline);
      yield* provePartShown(item, event, 'happened');
    }
    if (!timeline.isProvablyBefore(from.id, to.id))
      yield `"${from.id}" did not come before "${to.id}" for certain`;
    if (!haveMuchInCommon(from, to)) yield 'the two events have nothing to do with each other';
    const asked = lengthOf(from, to);
    if (!asked) {
      yield 'the time between them cannot be told in one round number';
      return;
    }
    yield* proveLengths(item, asked, words);
    const [key = ''] = item.key;
    if (item.feedback[key] !== rightOf(from.id, to.id, asked, timeline, words))
      yield 'the key is told something else';
  },
};

interface Length {
  readonly value: number;
  readonly unit: TimeUnit;
}

/** How many days passed, in the unit that they are told in; undefined where rounding would decide. */
function lengthOf(from: StoryEvent, to: StoryEvent): Length | undefined {
  const days =
    (Date.parse(`${to.happened}T00:00Z`) - Date.parse(`${from.happened}T00:00Z`)) / MS_PER_DAY;
  if (!(days >= 1)) return undefined;
  if (days <= 60) return { value: days, unit: 'day' };
  const unit = days <= 730 ? 'month' : 'year';
  const exact = (days * 400 * (unit === 'month' ? 12 : 1)) / CYCLE;
  const value = Math.round(exact);
  return Math.abs(exact - value) > 0.36 ? undefined : { value, unit };
}

function* proveLengths(
  item: Parameters<typeof proveInterval.prove>[0],
  asked: Length,
  words: Words,
): Iterable<string> {
  const least = asked.unit === 'day' ? 1 : 2;
  const gap = Math.max(least, asked.value / 5);
  let last = -Infinity;
  for (const { id, text } of item.options) {
    const [, digits = '', unit] = /^([1-9]\d*)-(day|month|year)$/.exec(id) ?? [];
    const value = Number(digits);
    if (unit !== asked.unit) {
      yield `option "${id}" is no number of ${asked.unit}s`;
      continue;
    }
    const duration = words.duration(value, asked.unit);
    if (text !== duration) yield `option "${id}" is worded as another time`;
    if (value <= last) yield 'the options stand out of order';
    else if (value - last < least) yield `option "${id}" is too near to the one before it`;
    last = value;
    const isTrue = value === asked.value;
    yield* proveKeyed(item, id, isTrue);
    if (isTrue) continue;
    if (Math.abs(value - asked.value) < gap - 1e-9) yield `option "${id}" is too near to be wrong`;
    const { longer, shorter } = words.interval;
    if (item.feedback[id] !== (value < asked.value ? longer : shorter)(duration))
      yield `option "${id}" is told that it is on the other side`;
  }
}

function rightOf(
  from: Id,
  to: Id,
  { value, unit }: Length,
  { index }: Timeline,
  words: Words,
): string | undefined {
  const [first, last] = [index.dates.get(from), index.dates.get(to)];
  const [title = '', other = ''] = [index.events.get(from)?.title, index.events.get(to)?.title];
  return (
    first &&
    last &&
    words.interval.right(
      title,
      words.onDate(first),
      other,
      words.onDate(last),
      words.duration(value, unit),
    )
  );
}

/** Both move one subject, or somebody takes part in both. */
const haveMuchInCommon = (a: StoryEvent, b: StoryEvent): boolean =>
  Object.keys(a.moves).some((subject) => Object.hasOwn(b.moves, subject)) ||
  [...a.by, ...a.to].some((entity) => b.by.includes(entity) || b.to.includes(entity));
