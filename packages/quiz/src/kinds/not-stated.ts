import {
  evidenceOf,
  type Id,
  isFirm,
  isoDay,
  parseDate,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { Standing } from '../item.ts';
import type { Asking, Generator, Question } from '../question.ts';
import { dateOf, daysBy, deedOf, eventsBy } from './days.ts';
import { firmDays } from './nearby.ts';
import { beside, firstFrom } from './nearest.ts';
import { dateObjections } from './objections.ts';
import type { Reason } from '../words/reasons-en.ts';

const STANDINGS: readonly Standing[] = ['stated', 'contradicted', 'not-stated'];
/** How many of the nearest days a contradicted one is drawn from. */
const NEAREST = 3;
/** How far before the last day of "by 2 March" a claim may lie. */
const DAYS_BACK = 30;

/** "Is this stated, contradicted or not stated? *title* That was on *day*." */
export const notStated: Generator = function* (asking) {
  const { timeline, draw, skip } = asking;
  const days = firmDays(timeline);
  const objectionTo = dateObjections(timeline);
  const deeds = eventsBy(timeline.story.events, (event) => [deedOf(event)]);
  const daysOfDeed = daysBy(timeline, deeds);
  const limits = limitsOf(timeline);
  for (const event of timeline.story.events) {
    const date = dateOf(timeline, event);
    const objection = objectionTo(event) ?? sourceObjection(timeline, event);
    if (objection !== undefined) {
      skip(objection, event.title);
      continue;
    }
    const isDay = date.precision === 'day';
    if (isDay) yield questionOf(asking, event, date.earliest, 'stated');
    const elsewhere = draw(`not-stated:${event.id}:contradicted`);
    const outside = beside(
      days,
      (day) => day,
      date.latest,
      (day) =>
        (day < date.earliest || day > date.latest) &&
        !daysOfDeed(deedOf(event)).meet({ earliest: day, latest: day }),
    ).slice(0, NEAREST);
    const wrong = outside[elsewhere.upTo(outside.length)];
    if (wrong === undefined) skip('no-other-day', event.title);
    else yield questionOf(asking, event, wrong, 'contradicted');
    if (isDay) continue;
    const chance = draw(`not-stated:${event.id}:not-stated`);
    const limit = limits.get(event.id) ?? date;
    const last = Math.min(limit.latest, timeline.knownOn(event.id));
    const first = Math.max(
      limit.earliest,
      last - (date.precision === 'up-to' ? DAYS_BACK : Infinity),
    );
    const from = firstFrom(days, (day) => day, first);
    const within = days.slice(
      from,
      firstFrom(days, (day) => day, last + 1),
    );
    if (last <= first) skip('no-open-day', event.title);
    else {
      const open = within[chance.upTo(within.length)] ?? first + chance.upTo(last - first + 1);
      const mayBeAnother = deeds.get(deedOf(event))?.some((other) => {
        const { earliest, latest } = dateOf(timeline, other);
        return other !== event && earliest <= open && open <= latest;
      });
      if (mayBeAnother) skip('may-recur', event.title);
      else yield questionOf(asking, event, open, 'not-stated');
    }
  }
};

/** Why what the sources say of its date is nothing to hold a claim against. */
function sourceObjection(timeline: Timeline, event: StoryEvent): Reason | undefined {
  const date = dateOf(timeline, event);
  const dated = evidenceOf(timeline, event.id, 'happened');
  if (!isFirm(date)) return 'no-firm-date';
  if (!dated.attributions.some(({ report }) => report.stance === 'asserts')) return 'untold';
  return dated.background ? 'background' : undefined;
}

/** The days an event can have fallen on, given those of all that it came after and all that came after it. */
function limitsOf(timeline: Timeline) {
  const { events } = timeline.story;
  const limits = new Map<Id, { earliest: number; latest: number }>(
    events.map((event) => {
      const { earliest, latest } = dateOf(timeline, event);
      return [event.id, { earliest, latest }];
    }),
  );
  for (const { id, needs, after } of events) {
    const own = limits.get(id);
    for (const earlier of [...needs, ...after]) {
      const start = limits.get(earlier)?.earliest ?? -Infinity;
      if (own) own.earliest = Math.max(own.earliest, start);
    }
  }
  for (const { id, needs, after } of [...events].reverse()) {
    const end = limits.get(id)?.latest ?? Infinity;
    for (const earlier of [...needs, ...after]) {
      const own = limits.get(earlier);
      if (own) own.latest = Math.min(own.latest, end);
    }
  }
  return limits;
}

function questionOf(
  { timeline, words }: Asking,
  event: StoryEvent,
  number: number,
  standing: Standing,
): Question {
  const day = isoDay(number);
  const really = words.onDate(dateOf(timeline, event));
  const right = words.notStated[standing](event.title, really);
  const options = STANDINGS.map((each, rank) => ({
    id: each,
    text: words.notStated.options[each],
    rank,
    closeness: each === standing ? 1 : 0.5,
  }));
  return {
    id: `not-stated:${event.id}:${standing}`,
    stem: words.notStated.stem(event.title, words.onDate(parseDate(day))),
    right: options
      .filter(({ id }) => id === standing)
      .map((option) => ({ ...option, feedback: right })),
    distractors: options
      .filter(({ id }) => id !== standing)
      .map((option) => ({
        ...option,
        feedback: words.notStated.no[option.id],
        wrong: `what the sources say of ${event.id} on ${day} is ${standing}`,
      })),
    arranged: 'fixed',
    because: right,
    query: { kind: 'not-stated', event: event.id, day, standing },
    events: [event.id],
    evidence: evidenceRefs(timeline, event.id, 'happened'),
    hops: standing === 'not-stated' ? 2 : 1,
  };
}
