import {
  dateInSentence,
  dateInWords,
  type EdtfDate,
  isFirm,
  parseDate,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { difficulty } from '../difficulty.ts';
import type { DraftOption, Generator } from '../draft.ts';
import { OPTIONS } from '../draft.ts';
import { evidenceRefs } from '../evidence-refs.ts';
import { chance } from '../seed.ts';
import { en } from '../words/en.ts';

/** How many of the nearest dates the distractors are drawn from. */
const NEAREST = 4;
const DATE_IN_TITLE =
  /\b(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** "*title* When was that?" with other dates of the story, of the same precision, in their order. */
export const when: Generator = function* (timeline, seed) {
  for (const event of timeline.story.events) {
    const date = parseDate(event.happened);
    if (!isAskable(date) || DATE_IN_TITLE.test(event.title)) continue;
    const id = `when:${event.id}`;
    const others = otherDates(timeline, event, date).slice(0, NEAREST);
    const drawn = chance(seed, id)
      .shuffled(others)
      .slice(0, OPTIONS - 1);
    if (drawn.length < OPTIONS - 1) continue;
    const evidence = evidenceRefs(timeline, event.id, 'happened');
    const right = en.when.right(event.title, dateInSentence(date));
    const key: DraftOption = { id: date.text, text: dateInWords(date), feedback: right };
    const wrong = drawn.map((other): DraftOption => ({
      id: other.happened,
      text: dateInWords(parseDate(other.happened)),
      feedback: en.when.other(dateInWords(parseDate(other.happened)), other.title),
      wrong: `${other.happened} is not ${date.text}`,
    }));
    yield {
      id,
      kind: 'when',
      stem: en.when.stem(event.title),
      options: [key, ...wrong].sort((a, b) => earliestDay(a.id) - earliestDay(b.id)),
      explanation: right,
      query: { kind: 'when', event: event.id },
      event: event.id,
      evidence,
      difficulty: difficulty('when', closeness(date, drawn)),
    };
  }
};

const isAskable = (date: EdtfDate): boolean =>
  isFirm(date) &&
  (date.precision === 'day' || date.precision === 'month' || date.precision === 'year');

const earliestDay = (text: string): number => parseDate(text).earliest;

/** One event for each other date of the same precision, the nearest date first. */
function otherDates(timeline: Timeline, event: StoryEvent, date: EdtfDate): StoryEvent[] {
  const byDate = new Map<string, StoryEvent>();
  for (const other of timeline.story.events) {
    const day = parseDate(other.happened);
    const fits = isFirm(day) && day.precision === date.precision && day.text !== date.text;
    if (fits && !byDate.has(day.text)) byDate.set(day.text, other);
  }
  const again = timeline.story.events.filter((other) => isSameDeed(other, event));
  const distance = (other: StoryEvent): number =>
    Math.abs(earliestDay(other.happened) - date.earliest);
  return [...byDate.values()]
    .filter(
      ({ happened }) =>
        !again.some((twin) => overlaps(parseDate(twin.happened), parseDate(happened))),
    )
    .sort((a, b) => distance(a) - distance(b));
}

/** The same people doing the same to the same: the title could mean either day. */
const isSameDeed = (a: StoryEvent, b: StoryEvent): boolean =>
  a.id !== b.id && a.act === b.act && sameIds(a.by, b.by) && sameIds(a.to, b.to);

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

const overlaps = (a: EdtfDate, b: EdtfDate): boolean =>
  a.earliest <= b.latest && b.earliest <= a.latest;

/** One at a day apart, less by the month and the year. */
function closeness(date: EdtfDate, others: readonly StoryEvent[]): number {
  const days = Math.min(
    ...others.map(({ happened }) => Math.abs(earliestDay(happened) - date.earliest)),
  );
  return 1 / (1 + days / 30);
}
