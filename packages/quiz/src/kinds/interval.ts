import { isExactDay, type StoryEvent, type Timeline } from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { Distractor, Generator } from '../question.ts';
import type { TimeUnit, Words } from '../words/index.ts';
import { dateOf } from './days.ts';
import { linesOf } from './lines.ts';
import { firstFrom } from './nearest.ts';
import { dateObjections } from './objections.ts';

/** In how many pairs an event may stand. */
const OFTEN = 2;

/** "From *title* to *title*: how much time passed?" for neighbours in the life of a subject or an actor. */
export const interval: Generator = function* ({ timeline, words, skip }) {
  const objectionTo = dateObjections(timeline);
  const usable = new Set<StoryEvent>();
  for (const event of timeline.story.events) {
    const reason = isExactDay(dateOf(timeline, event))
      ? (objectionTo(event) ??
        (evidenceRefs(timeline, event.id, 'happened').length === 0 ? 'untold' : undefined))
      : 'no-firm-date';
    if (reason === undefined) usable.add(event);
    else skip(reason, event.title);
  }
  const pairs = pairsOf(timeline, (event) => usable.has(event));
  const spans = pairs.flatMap((pair) => {
    const span = spanOf(timeline, pair);
    if (!span) skip('no-round-time', pair.from.title, pair.to.title);
    return span ? [span] : [];
  });
  const values = valuesOf(spans);
  for (const span of spans) {
    const { from, to, value, unit } = span;
    const distractors = distractorsOf(span, values[unit], words);
    if (distractors.length < 2) {
      skip('too-few', from.title, to.title);
      continue;
    }
    const duration = words.duration(value, unit);
    const on = (event: StoryEvent): string => words.onDate(dateOf(timeline, event));
    const right = words.interval.right(from.title, on(from), to.title, on(to), duration);
    yield {
      id: `interval:${from.id}+${to.id}`,
      stem: words.interval.stem(from.title, to.title),
      right: [
        { id: `${value}-${unit}`, text: duration, feedback: right, rank: value, closeness: 1 },
      ],
      distractors,
      arranged: 'sorted',
      because: right,
      query: { kind: 'interval', from: from.id, to: to.id },
      events: [from.id, to.id],
      evidence: [from, to].flatMap(({ id }) => evidenceRefs(timeline, id, 'happened')),
      hops: 2,
    };
  }
};

interface Pair {
  readonly from: StoryEvent;
  readonly to: StoryEvent;
}

/**
 * Each event with the last one of an earlier day on the same line, in the order of the log. Two pairs of one event lie
 * days apart: else they ask for the same time twice.
 */
function pairsOf(timeline: Timeline, usable: (event: StoryEvent) => boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  const met = new Map<StoryEvent, number[]>();
  const dayOf = (event: StoryEvent): number => dateOf(timeline, event).earliest;
  const mayMeet = (a: StoryEvent, b: StoryEvent): boolean => {
    const days = met.get(a) ?? [];
    return days.length < OFTEN && !days.includes(dayOf(b));
  };
  // A country is in everything: what it did twice need not hang together.
  for (const line of linesOf(timeline, ({ kind }) => kind === 'person')) {
    const events = line.filter(usable);
    for (const [i, to] of events.entries()) {
      const from = events
        .slice(Math.max(0, i - REACH), i)
        .findLast((event) => dayOf(event) < dayOf(to) && mayMeet(event, to) && mayMeet(to, event));
      if (!from) continue;
      pairs.push({ from, to });
      met.set(from, [...(met.get(from) ?? []), dayOf(to)]);
      met.set(to, [...(met.get(to) ?? []), dayOf(from)]);
    }
  }
  const step = ({ to }: Pair): number => timeline.stepOf(to.id).index;
  return pairs.sort((a, b) => step(a) - step(b));
}

/** How far back on its line an event is looked for. */
const REACH = 24;

interface Span extends Pair {
  readonly value: number;
  readonly unit: TimeUnit;
}

/** Up to 60 days are told in days, up to two years in months, more in years. */
const IN_DAYS = 60;
const IN_MONTHS = 730;
const MONTH = 30.4375;
const YEAR = 365.25;
/** Between these, one reader rounds down and the next rounds up. */
const HALFWAY: readonly [number, number] = [0.35, 0.65];

function spanOf(timeline: Timeline, { from, to }: Pair): Span | undefined {
  const days = dateOf(timeline, to).earliest - dateOf(timeline, from).earliest;
  if (days <= IN_DAYS) return { from, to, value: days, unit: 'day' };
  const [unit, length]: [TimeUnit, number] = days <= IN_MONTHS ? ['month', MONTH] : ['year', YEAR];
  const part = (days / length) % 1;
  if (part > HALFWAY[0] && part < HALFWAY[1]) return undefined;
  return { from, to, value: Math.round(days / length), unit };
}

/** The lengths that occur in the story, each once, in order. */
function valuesOf(spans: readonly Span[]): Readonly<Record<TimeUnit, readonly number[]>> {
  const of = (unit: TimeUnit): number[] =>
    [...new Set(spans.filter((span) => span.unit === unit).map(({ value }) => value))].sort(
      (a, b) => a - b,
    );
  return { day: of('day'), month: of('month'), year: of('year') };
}

/** How many distractors there are at most on either side. */
const ON_A_SIDE = 4;
/** How many times longer or shorter a real interval may be to be taken for the right one. */
const FAR = 4;

function distractorsOf(
  { value, unit }: Span,
  values: readonly number[],
  words: Words,
): readonly Distractor[] {
  const apart = unit === 'day' ? 1 : 2;
  const least = Math.max(apart, 0.2 * value);
  const middle = firstFrom(values, (each) => each, value);
  const near = [
    ...values.slice(Math.max(0, middle - LOOKED_AT), middle).reverse(),
    ...values.slice(middle, middle + LOOKED_AT),
  ]
    .filter((other) => closeness(value, other) >= 1 / FAR)
    .sort((a, b) => closeness(value, b) - closeness(value, a));
  const computed = [0.5, 1.5, 2, 1 / 3, 3].map((times) => Math.round(times * value));
  const taken: number[] = [];
  for (const other of [...near, ...computed]) {
    const side = taken.filter((each) => each < value === other < value);
    if (
      other > 0 &&
      side.length < ON_A_SIDE &&
      Math.abs(other - value) >= least &&
      taken.every((each) => Math.abs(each - other) >= apart)
    )
      taken.push(other);
  }
  return taken.map((other) => {
    const duration = words.duration(other, unit);
    return {
      id: `${other}-${unit}`,
      text: duration,
      feedback: other > value ? words.interval.shorter(duration) : words.interval.longer(duration),
      rank: other,
      closeness: closeness(value, other),
      wrong: `it was ${value} ${unit}s, not ${other}`,
    };
  });
}

/** How many lengths are looked at on either side. */
const LOOKED_AT = 30;

const closeness = (a: number, b: number): number => Math.min(a, b) / Math.max(a, b);
