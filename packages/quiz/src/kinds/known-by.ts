import { isoDay, parseDate, type StoryEvent, type Timeline } from '@aide-memoire/core';
import type { Asking, Distractor, Generator, Question } from '../question.ts';
import type { Chance } from '../seed.ts';
import { dateOf } from './days.ts';
import { likeness, tellingRefs } from './nearby.ts';
import { firstFrom } from './nearest.ts';
import { type Desk, deskOf, type News } from './news.ts';

const MOST = 8;
/** How many of the events that became known nearest to the day are looked at. */
const LOOKED_AT = 20;
/** How many questions of what was known there are for each of what was not yet known. */
const BY_FOR_LATER = 2;

/** "Which of these could a reader of the sources know on *day*?", and which not yet, though it had happened. */
export const knownBy: Generator = function* (asking) {
  const { timeline, draw, skip } = asking;
  const desk = deskOf(asking);
  if (!desk) {
    skip('one-day-press');
    return;
  }
  const { first, last, news } = desk;
  const later = new Map<StoryEvent, Question>();
  const by: { readonly event: StoryEvent; readonly question: Question; readonly close: number }[] =
    [];
  for (const one of news) {
    const { event } = one;
    const happened = dateOf(timeline, event).latest;
    const hidden = Math.min(one.hiddenTo, last);
    if (hidden >= first) {
      const chance = draw(`known-by:${event.id}:later`);
      const from = happened <= hidden ? Math.max(first, happened) : first;
      const days = [from + chance.upTo(hidden - from + 1), hidden, from];
      const question = bestOf(asking, desk, one, 'later', days, chance);
      if (question) later.set(event, question);
      else skip('too-few', event.title);
    }
    if (one.knownFrom <= last) {
      const chance = draw(`known-by:${event.id}:by`);
      const from = Math.max(first, one.knownFrom);
      const question = bestOf(asking, desk, one, 'by', daysFrom(desk, from, chance), chance);
      if (question) by.push({ event, question, close: closenessOf(question) });
      else skip('too-few', event.title);
    }
  }
  const chosen = new Map(
    by
      .sort((a, b) => b.close - a.close)
      .slice(0, BY_FOR_LATER * later.size)
      .map(({ event, question }) => [event, question]),
  );
  for (const { event } of by) if (!chosen.has(event)) skip('enough', event.title);
  for (const event of timeline.story.events) {
    const [known, hidden] = [chosen.get(event), later.get(event)];
    if (known) yield known;
    if (hidden) yield hidden;
  }
};

/** Days on which an event was known already and others were not yet: one drawn before the next news, and the eves of that. */
function daysFrom({ byHidden, last }: Desk, from: number, chance: Chance): readonly number[] {
  const eves: number[] = [];
  const hidden = ({ hiddenTo }: News): number => hiddenTo;
  for (let day = from; eves.length < 3;) {
    const next = byHidden[firstFrom(byHidden, hidden, day)]?.hiddenTo ?? Infinity;
    if (next > last) break;
    eves.push(next);
    day = next + 1;
  }
  const [eve = last] = eves;
  return [from + chance.upTo(eve - from + 1), ...eves];
}

/** The question on the day that gives it the most distractors. */
function bestOf(
  asking: Asking,
  desk: Desk,
  news: News,
  known: 'by' | 'later',
  days: readonly number[],
  chance: Chance,
): Question | undefined {
  const [best] = [...new Set(days)]
    .map((day) => ({ day, pool: poolOn(asking.timeline, desk, known, day) }))
    .sort((a, b) => b.pool.length - a.pool.length);
  if (!best || best.pool.length < 2) return undefined;
  const others = chance
    .shuffled(best.pool)
    .map((other) => ({
      news: other,
      closeness: likeness(asking.timeline, news.event, other.event),
    }))
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, MOST);
  return questionOf(asking, news, known, best.day, others);
}

interface Other {
  readonly news: News;
  readonly closeness: number;
}

/** What was known on the other side of the day, near it; of that only what had happened, if there is enough. */
function poolOn(
  timeline: Timeline,
  { byKnown, byHidden }: Desk,
  known: 'by' | 'later',
  day: number,
): readonly News[] {
  const knownPlace = firstFrom(byKnown, ({ knownFrom }) => knownFrom, day + 1);
  const hiddenPlace = firstFrom(byHidden, ({ hiddenTo }) => hiddenTo, day);
  const pool =
    known === 'later'
      ? byKnown.slice(Math.max(0, knownPlace - LOOKED_AT), knownPlace)
      : byHidden.slice(hiddenPlace, hiddenPlace + LOOKED_AT);
  const happened = pool.filter(({ event }) => dateOf(timeline, event).latest <= day);
  return happened.length >= 2 ? happened : pool;
}

const closenessOf = ({ distractors }: Question): number =>
  distractors.reduce((sum, { closeness }) => sum + closeness, 0) / distractors.length;

function questionOf(
  { timeline, words }: Asking,
  { event, words: right }: News,
  known: 'by' | 'later',
  number: number,
  others: readonly Other[],
): Question {
  const day = isoDay(number);
  const on = words.onDate(parseDate(day));
  return {
    id: `known-by:${event.id}:${known}`,
    stem: known === 'by' ? words.knownBy.stemBy(on) : words.knownBy.stemLater(on),
    right: [{ id: event.id, text: event.title, feedback: right, closeness: 1 }],
    distractors: others.map(({ news, closeness }): Distractor => ({
      id: news.event.id,
      text: news.event.title,
      feedback: news.words,
      closeness,
      wrong: `${news.event.id} was ${known === 'by' ? 'not yet' : 'already'} known on ${day}`,
    })),
    arranged: 'drawn',
    because: right,
    query: { kind: 'known-by', event: event.id, day, known },
    events: [event.id],
    evidence: tellingRefs(timeline, event.id),
    hops: 3,
  };
}
