import { isBefore, isFirm, type StoryEvent, type Timeline } from '@aide-memoire/core';
import type { EvidenceRef } from '../item.ts';
import type { Candidate, Generator } from '../question.ts';
import type { Words } from '../words/index.ts';
import { dateOf } from './days.ts';
import { linesOf } from './lines.ts';
import { isNamedIn } from './naming.ts';
import { tellingRefs } from './nearby.ts';
import { dateObjections } from './objections.ts';

/** How many events a set has, in turn: half of the sets are short. */
const SIZES = [3, 4, 3, 4, 3, 5];
/** In how many sets an event may stand. */
const OFTEN = 3;
/** Two sets with more events in common ask the same twice. */
const IN_COMMON = 2;

/** "Put these in the order in which they happened": events of one subject or one actor whose order is certain. */
export const order: Generator = function* ({ timeline, words, skip }) {
  const objectionTo = dateObjections(timeline);
  const evidence = new Map<string, readonly EvidenceRef[]>();
  for (const event of timeline.story.events) {
    const refs = tellingRefs(timeline, event.id);
    const reason =
      objectionTo(event) ??
      (sharesWord(event.title, words.date(dateOf(timeline, event))) ? 'title-tells' : undefined) ??
      (refs.length === 0 ? 'unsupported' : undefined);
    if (reason === undefined) evidence.set(event.id, refs);
    else skip(reason, event.title);
  }
  const usable = ({ id }: StoryEvent): boolean => evidence.has(id);
  const lines = linesOf(timeline).map((line) => line.filter(usable));
  const sets = setsOf(timeline, lines, Math.floor(timeline.length / 2));
  const inSome = new Set(sets.flat());
  for (const event of timeline.story.events.filter(usable)) {
    if (!inSome.has(event)) skip('too-few-ordered', event.title);
  }
  const stepOf = (event: StoryEvent | undefined): number =>
    event ? timeline.stepOf(event.id).index : 0;
  for (const events of sets.sort((a, b) => stepOf(a.at(-1)) - stepOf(b.at(-1)))) {
    const ids = events.map(({ id }) => id);
    yield {
      id: `order:${ids.join('+')}`,
      stem: words.order.stem,
      right: events.map((event, i) =>
        optionOf(timeline, words, event, [events[i - 1], events[i + 1]]),
      ),
      distractors: [],
      arranged: 'drawn',
      because: words.order.right(
        events.map((event) => ({ title: event.title, date: words.date(dateOf(timeline, event)) })),
      ),
      query: { kind: 'order', events: ids },
      events: ids,
      evidence: ids.flatMap((id) => evidence.get(id) ?? []),
      hops: events.length,
    };
  }
};

/** A word of more than two letters that stands in both. */
const sharesWord = (title: string, date: string): boolean =>
  date.split(' ').some((word) => (NUMBER.test(word) || NAME.test(word)) && isNamedIn(title, word));

/** Sets of neighbours, the lines in turn, so that no part of the story is left out for the sake of another. */
function setsOf(
  timeline: Timeline,
  lines: readonly (readonly StoryEvent[])[],
  most: number,
): StoryEvent[][] {
  const sets: StoryEvent[][] = [];
  const setsWith = new Map<StoryEvent, number[]>();
  const isNews = (events: readonly StoryEvent[]): boolean => {
    const before = events.flatMap((event) => setsWith.get(event) ?? []);
    const common = new Map<number, number>();
    for (const set of before) common.set(set, (common.get(set) ?? 0) + 1);
    return [...common.values()].every((count) => count <= IN_COMMON);
  };
  const timesOf = (event: StoryEvent): number => setsWith.get(event)?.length ?? 0;
  const isFresh = (event: StoryEvent): boolean => timesOf(event) < OFTEN;
  const starts = lines.map(() => 0);
  for (let open = lines.map((_, i) => i); open.length > 0 && sets.length < most;) {
    open = open.filter((i) => {
      const line = lines[i] ?? [];
      const start = starts[i] ?? 0;
      if (start + 2 >= line.length || sets.length >= most) return false;
      const size = SIZES[sets.length % SIZES.length] ?? 3;
      const within = line.slice(start, start + REACH).filter(isFresh);
      const events = chainFrom(timeline, within, size, timesOf);
      if (events.length >= 3 && isNews(events)) {
        for (const event of events) {
          setsWith.set(event, [...(setsWith.get(event) ?? []), sets.length]);
        }
        sets.push(events);
      }
      starts[i] = start + 1;
      return true;
    });
  }
  return sets;
}

/** How far along its line a set may reach. */
const REACH = 24;
/** Among how many of the next events the least used is chosen. */
const NEXT = 5;

/** The first event of a line, then events that are sure to be later than all taken so far, those little used first. */
function chainFrom(
  timeline: Timeline,
  line: readonly StoryEvent[],
  size: number,
  timesOf: (event: StoryEvent) => number,
): StoryEvent[] {
  const [first, ...rest] = line;
  if (!first) return [];
  const chain = [first];
  let later = rest.filter((event) => isSurelyBefore(timeline, first, event));
  while (chain.length < size && later.length > 0) {
    // Not so far on that too few are left to come after.
    const left = later.length - (size - chain.length) + 1;
    const next = later.slice(0, Math.max(1, Math.min(NEXT, left)));
    const least = next.reduce((a, b) => (timesOf(b) < timesOf(a) ? b : a));
    chain.push(least);
    later = later.filter((event) => isSurelyBefore(timeline, least, event));
  }
  return chain;
}

/** A year, and the name of a month. */
const NUMBER = /^\d{4}$/;
const NAME = /^\p{Lu}\p{L}/u;

/** By firm dates or by what events need, never by a date that is only about right. */
function isSurelyBefore(timeline: Timeline, a: StoryEvent, b: StoryEvent): boolean {
  if (!timeline.isProvablyBefore(a.id, b.id)) return false;
  const [first, second] = [dateOf(timeline, a), dateOf(timeline, b)];
  return (isFirm(first) && isFirm(second) && isBefore(first, second)) || leadsTo(timeline, a, b);
}

/** How many events are looked at on the way back from the later to the earlier. */
const WAY_BACK = 100;

/** Whether `b` came after `a` by `needs` and `after` alone. */
function leadsTo({ index }: Timeline, a: StoryEvent, b: StoryEvent): boolean {
  const way = new Set([...b.needs, ...b.after]);
  for (const id of way) {
    if (id === a.id) return true;
    const event = index.events.get(id);
    if (way.size < WAY_BACK)
      for (const earlier of [...(event?.needs ?? []), ...(event?.after ?? [])]) way.add(earlier);
  }
  return false;
}

function optionOf(
  timeline: Timeline,
  words: Words,
  event: StoryEvent,
  neighbours: readonly (StoryEvent | undefined)[],
): Candidate {
  const date = dateOf(timeline, event);
  const gaps = neighbours.flatMap((other) =>
    other ? [Math.abs(dateOf(timeline, other).latest - date.latest)] : [],
  );
  return {
    id: event.id,
    text: event.title,
    feedback: words.order.option(event.title, words.onDate(date)),
    closeness: 1 / (1 + Math.min(...gaps) / 30),
  };
}
