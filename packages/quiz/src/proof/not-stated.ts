import { evidenceOf, isFirm, type StoryEvent, type Timeline } from '@aide-memoire/core';
import type { Standing } from '../item.ts';
import { askedDay } from './asked-day.ts';
import { proveRests } from './event-options.ts';
import { proveKeyed } from './keyed.ts';
import { perTimeline, proveTitleIsIts, repeatsOf } from './lookups.ts';
import type { Prover } from './prover.ts';
import { tells } from './rests-on.ts';
import { proveTold } from './told.ts';

const STANDINGS: readonly Standing[] = ['stated', 'contradicted', 'not-stated'];

/** Words that put a title on a day of its own; "May" and "March" only where they stand for months. */
const DATE_WORDS = [
  /\b(?:January|February|April|June|July|August|September|October|November|December)\b/,
  /\b(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|early|late|mid|\d{1,2})[ -](?:March|May)\b/,
  /\b(?:March|May) \d/,
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/,
  /\b(?:1[89]|20)\d\d\b/,
];

/** Holds the day against what the sources leave open: the one day, another day, or one of several. */
export const proveNotStated: Prover<'not-stated'> = {
  idOf: ({ event, standing }) => `not-stated:${event}:${standing}`,

  stemOf: ({ event, day }, { index }, { notStated, onDate }) => {
    const title = index.events.get(event)?.title;
    const date = askedDay(day);
    return title === undefined || !date ? undefined : notStated.stem(title, onDate(date));
  },

  repeatsOptions: false,

  *prove(item, query, timeline, { notStated, onDate }) {
    const event = timeline.index.events.get(query.event);
    const date = timeline.index.dates.get(query.event);
    const day = askedDay(query.day)?.earliest;
    if (!event || !date || day === undefined) {
      yield 'the event or the day does not exist';
      return;
    }
    yield* proveRests(item, timeline, [event.id]);
    yield* proveTitleIsIts(event, timeline);
    if (DATE_WORDS.some((words) => words.test(event.title))) yield 'the title tells of a date';
    if (!isFirm(date)) yield 'the date is not known for certain';
    if (evidenceOf(timeline, event.id).background) yield 'the event is background';

    const standing = standingOf(event, day, timeline);
    if (standing === undefined) yield 'what the sources make of the day is not certain';
    if (standing !== undefined && standing !== query.standing)
      yield `the day is ${standing}, not ${query.standing}`;
    if (standing !== 'stated') {
      for (const { id } of repeatsOf(timeline, event)) {
        const other = timeline.index.dates.get(id);
        if (other && other.earliest <= day && day <= other.latest)
          yield `on that day the same may have happened: "${id}"`;
      }
    }
    if (item.options.map(({ id }) => id).join() !== STANDINGS.join())
      yield 'the options are not the three in their order';
    for (const id of STANDINGS) {
      const option = item.options.find((each) => each.id === id);
      if (!option) continue;
      if (option.text !== notStated.options[id]) yield `option "${id}" is worded as another`;
      yield* proveKeyed(item, id, id === standing);
      yield* proveTold(item, id, [
        id === standing ? notStated[id](event.title, onDate(date)) : notStated.no[id],
      ]);
    }
  },
};

/** What the sources make of a day for an event, or undefined where one could argue. */
function standingOf(event: StoryEvent, day: number, timeline: Timeline): Standing | undefined {
  const { earliest, latest } = timeline.index.dates.get(event.id) ?? {};
  const open = openDays(timeline).get(event.id);
  if (earliest === undefined || latest === undefined || !open) return undefined;
  const isTold = event.reports.some(
    (report) => report.stance === 'asserts' && tells(report, 'happened'),
  );
  if (day < earliest || latest < day) return isTold ? 'contradicted' : undefined;
  if (earliest === latest) return isTold ? 'stated' : undefined;
  // A day that its order among the others rules out, or leaves over alone, is told between the lines.
  const isLeftOpen = open.first <= day && day <= open.last && open.first < open.last;
  return isLeftOpen ? 'not-stated' : undefined;
}

interface Days {
  first: number;
  last: number;
}

/** The days left to each event by its own date and by what it came after and before. */
const openDays = perTimeline(({ story, index }) => {
  const days = new Map<string, Days>();
  for (const { id, needs, after } of story.events) {
    const date = index.dates.get(id);
    const earlier = [...needs, ...after].map((each) => days.get(each)?.first ?? -Infinity);
    const first = earlier.reduce((a, b) => Math.max(a, b), date?.earliest ?? -Infinity);
    days.set(id, { first, last: date?.latest ?? Infinity });
  }
  for (const { id, needs, after } of story.events.toReversed()) {
    const last = days.get(id)?.last ?? Infinity;
    for (const each of [...needs, ...after]) {
      const earlier = days.get(each);
      if (earlier) earlier.last = Math.min(earlier.last, last);
    }
  }
  return days;
});
