import type { EdtfDate, StoryEvent, Timeline } from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { Generator } from '../question.ts';
import { dateOf, daysBy, deedOf, eventsBy } from './days.ts';
import { beside } from './nearest.ts';
import { dateObjections, isDenied, isPlain } from './objections.ts';

/** "*title* When was that?" with other dates of the story, of the same precision. */
export const when: Generator = function* ({ timeline, words, skip }) {
  const objectionTo = dateObjections(timeline);
  const deeds = daysBy(
    timeline,
    eventsBy(timeline.story.events, (event) => [deedOf(event)]),
  );
  const calendar = calendarOf(timeline);
  for (const event of timeline.story.events) {
    const date = dateOf(timeline, event);
    const objection = isPlain(date) ? objectionTo(event) : 'no-firm-date';
    const evidence = evidenceRefs(timeline, event.id, 'happened');
    // On a day of its deed the title may be meant as well; its own day is one of them.
    const others = beside(
      calendar.get(date.precision) ?? [],
      (other) => other.date.earliest,
      date.earliest,
      (other) => !deeds(deedOf(event)).meet(other.date),
    );
    const reason =
      objection ?? (evidence.length === 0 ? 'untold' : others.length < 2 ? 'too-few' : undefined);
    if (reason !== undefined) {
      skip(reason, event.title);
      continue;
    }
    const right = words.when.right(event.title, words.onDate(date));
    yield {
      id: `when:${event.id}`,
      stem: words.when.stem(event.title),
      right: [
        {
          id: date.text,
          text: words.date(date),
          feedback: right,
          rank: date.earliest,
          closeness: 1,
        },
      ],
      distractors: others.map((other) => ({
        id: other.date.text,
        text: words.date(other.date),
        feedback: words.when.other(words.date(other.date), other.title),
        rank: other.date.earliest,
        closeness: closeness(date, other.date),
        wrong: `${other.date.text} is not ${date.text}`,
      })),
      arranged: 'sorted',
      because: right,
      query: { kind: 'when', event: event.id },
      events: [event.id],
      evidence,
      hops: 1,
    };
  }
};

interface Dated {
  readonly date: EdtfDate;
  /** Of an event of that date, the first that nobody denies. */
  readonly title: string;
}

/** Each plain date of the story once, by its precision, in order. */
function calendarOf(timeline: Timeline): ReadonlyMap<EdtfDate['precision'], readonly Dated[]> {
  const calendar = new Map<EdtfDate['precision'], Map<string, Dated>>();
  const tells = (event: StoryEvent): boolean =>
    isPlain(dateOf(timeline, event)) && !isDenied(event);
  for (const event of timeline.story.events.filter(tells)) {
    const date = dateOf(timeline, event);
    const dates = calendar.get(date.precision) ?? new Map<string, Dated>();
    if (!dates.has(date.text)) dates.set(date.text, { date, title: event.title });
    calendar.set(date.precision, dates);
  }
  return new Map(
    [...calendar].map(([precision, dates]) => [
      precision,
      [...dates.values()].sort((a, b) => a.date.earliest - b.date.earliest),
    ]),
  );
}

/** The days at which a date of that precision is half as likely to be taken for another as for its neighbour. */
const HALF: Readonly<Record<EdtfDate['precision'], number>> = {
  day: 30,
  month: 365,
  year: 3650,
  interval: 365,
  'up-to': 365,
};

const closeness = (date: EdtfDate, other: EdtfDate): number =>
  1 / (1 + Math.abs(date.earliest - other.earliest) / HALF[date.precision]);
