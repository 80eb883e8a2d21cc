import {
  isFirm,
  isoDay,
  parseDate,
  type PathMove,
  type StoryEvent,
  statusLabel,
  type Timeline,
} from '@aide-memoire/core';
import type { Generator } from '../question.ts';
import type { Chance } from '../seed.ts';
import type { Words } from '../words/index.ts';
import { claimedBeside, contestOf, disputesBySubject } from './contest.ts';
import { dateOf } from './days.ts';
import { firmDays, tellingRefs } from './nearby.ts';
import { firstFrom } from './nearest.ts';
import { isDenied, subjectObjections } from './objections.ts';
import { otherStatuses } from './other-statuses.ts';
import { type Span, spansOf } from './spans.ts';
import { roomFor } from './surely-before.ts';
import type { Reason } from '../words/reasons-en.ts';

/** "How did things stand with *subject* on *day*?" with other statuses of its machine. */
export const statusAt: Generator = function* ({ timeline, words, draw, skip }) {
  const disputes = disputesBySubject(timeline);
  const eventful = firmDays(timeline);
  const end = lastDayOf(timeline);
  const subjectObjection = subjectObjections(timeline);
  for (const subject of timeline.story.subjects) {
    const unclear = subjectObjection(subject);
    if (unclear !== undefined) {
      skip(unclear, subject.name);
      continue;
    }
    const machine = timeline.index.machineOf(subject.id);
    const path = timeline.path(subject.id);
    for (const span of spansOf(timeline, path)) {
      const { since, status } = span;
      const { event } = timeline.stepOf(since.event);
      const id = `status-at:${subject.id}:${event.id}`;
      const chance = draw(id);
      const pass = (why: Reason): void => {
        skip(why, subject.name, event.title);
      };
      const evidence = tellingRefs(timeline, event.id);
      if (isDenied(event) || evidence.length === 0) {
        pass('unsupported');
        continue;
      }
      const number = dayWithin(span, { timeline, eventful, end, chance });
      if (number === undefined) {
        pass('no-certain-day');
        continue;
      }
      const day = isoDay(number);
      const openBy =
        (earliestOf: (open: StoryEvent) => number) =>
        (open: StoryEvent): boolean =>
          timeline.stepOf(open.id).index >= since.step && earliestOf(open) <= number;
      const own = disputes(subject.id);
      const mayBeOpen = openBy((open) => roomFor(timeline, open.id).earliest);
      const isOpen = openBy((open) => dateOf(timeline, open).earliest);
      const contest = contestOf(timeline, since, own, mayBeOpen);
      const byDates = contestOf(timeline, since, own, isOpen);
      const holder = contest?.holder;
      if (holder !== byDates?.holder) {
        pass('uncertain-dispute');
        continue;
      }
      if (contest && holder === undefined) {
        pass('no-holder');
        continue;
      }
      const others = otherStatuses(
        timeline,
        subject.id,
        path,
        [status, since.from],
        claimedBeside(timeline, since, own, mayBeOpen),
        chance,
      );
      if (others.length < 2) {
        pass('too-few');
        continue;
      }
      const label = statusLabel(machine, status);
      const right = words.statusAt.right(
        subject.name,
        label,
        event.title,
        words.date(dateOf(timeline, event)),
      );
      const on = words.onDate(parseDate(day));
      yield {
        id,
        stem:
          holder === undefined
            ? words.statusAt.stem(subject.name, on)
            : words.statusAt.stemFor(timeline.index.nameOf(holder), subject.name, on),
        right: [{ id: status, text: words.statusAt.option(label), feedback: right, closeness: 1 }],
        distractors: others.map(({ status: other, closeness }) => ({
          id: other,
          text: words.statusAt.option(statusLabel(machine, other)),
          feedback: whenElse({ timeline, words, path, since }, other),
          closeness,
          wrong: `${subject.id} was ${status} on ${day}, not ${other}`,
        })),
        arranged: 'drawn',
        because: holder === undefined ? right : `${right} ${words.statusAt.disputed}`,
        query: {
          kind: 'status-at',
          subject: subject.id,
          day,
          since: event.id,
          ...(holder !== undefined && { holder }),
        },
        events: [event.id],
        evidence,
        subject: subject.id,
        hops: 2,
      };
    }
  }
};

interface Days {
  readonly timeline: Timeline;
  /** Days on which something happened, in order. */
  readonly eventful: readonly number[];
  /** The last day the story tells of. */
  readonly end: number;
  readonly chance: Chance;
}

/** A day of the span, best one on which something else happened. */
function dayWithin({ first, last: ends }: Span, { eventful, end, chance }: Days) {
  const last = Math.min(ends, end);
  if (last < first) return undefined;
  const placeOf = (day: number): number => firstFrom(eventful, (each) => each, day);
  const [from, to] = [placeOf(first), placeOf(last + 1)];
  return eventful.slice(from, to)[chance.upTo(to - from)] ?? first + chance.upTo(last - first + 1);
}

/** The last day the story tells of: that of its last event, or of its last source if that came out earlier. */
function lastDayOf({ index, story }: Timeline): number {
  const events = [...index.dates.values()].filter(isFirm).map(({ latest }) => latest);
  const sources = story.sources.flatMap(({ published }) =>
    published === undefined ? [] : [parseDate(published).latest],
  );
  const lastOf = (days: readonly number[]): number =>
    days.reduce((latest, day) => Math.max(latest, day), -Infinity);
  return sources.length === 0 ? lastOf(events) : Math.min(lastOf(events), lastOf(sources));
}

interface Told {
  readonly timeline: Timeline;
  readonly words: Words;
  readonly path: readonly PathMove[];
  readonly since: PathMove;
}

/** When the subject had the status that was chosen, if ever. */
function whenElse({ timeline, words, path, since }: Told, status: string): string {
  const changes = path.filter(({ from, to }) => from !== to);
  const tell = (say: (title: string, date: string) => string, { event: id }: PathMove): string => {
    const { event } = timeline.stepOf(id);
    return say(event.title, words.date(dateOf(timeline, event)));
  };
  const earlier = changes.findLast(({ step, to }) => to === status && step < since.step);
  if (earlier) return tell(words.statusAt.earlier, earlier);
  const [first] = changes;
  if (first?.from === status) return tell(words.statusAt.atFirst, first);
  const later = changes.find(({ step, to }) => to === status && step > since.step);
  return later ? tell(words.statusAt.later, later) : words.statusAt.never;
}
