import { type Id, isFirm, type StoryEvent, type Timeline } from '@aide-memoire/core';
import type { Distractor, Generator } from '../question.ts';
import type { Words } from '../words/index.ts';
import { disputesBySubject } from './contest.ts';
import { dateOf } from './days.ts';
import { eventsNear, tellingRefs } from './nearby.ts';
import { isDenied, objections, subjectObjections } from './objections.ts';
import { isSurelyBefore, unorderedOn } from './surely-before.ts';
import { type Life, unmadeMoves, waysOf } from './unmade-moves.ts';
import type { Reason } from '../words/reasons-en.ts';

/** As many distractors as a question has at most, where no more moves than that were left unmade. */
const MOST = 8;
const MOST_OF_PATH = 4;

/** "*title* What came next with *subject*?" with what came earlier, what came later, and moves nobody made. */
export const whatNext: Generator = function* ({ timeline, words, draw, skip }) {
  const disputes = disputesBySubject(timeline);
  const objectionTo = objections(timeline);
  const subjectObjection = subjectObjections(timeline);
  for (const subject of timeline.story.subjects) {
    const unclear = subjectObjection(subject);
    if (unclear !== undefined) {
      skip(unclear, subject.name);
      continue;
    }
    const path = timeline.path(subject.id);
    const life = { subject, path, ...waysOf(path, disputes) };
    const unordered = unorderedOn(timeline, path);
    const moved = new Set(path.map(({ event }) => event));
    const claimed = disputes(subject.id).flatMap(({ about }) => about);
    for (const [i, move] of path.entries()) {
      const next = path[i + 1];
      if (!next) break;
      const { event } = timeline.stepOf(move.event);
      const { event: answer } = timeline.stepOf(next.event);
      const id = `what-next:${subject.id}:${event.id}`;
      const pass = (why: Reason): void => {
        skip(why, subject.name, event.title);
      };
      const objection = objectionTo(event) ?? objectionTo(answer);
      const evidence = tellingRefs(timeline, answer.id);
      const isNext =
        [event, answer].every((each) => isFirm(dateOf(timeline, each))) &&
        unordered(i).every(({ step }) => step > next.step) &&
        unordered(i + 1).every(({ step }) => step < move.step);
      if (objection !== undefined || evidence.length === 0) {
        pass(objection ?? 'unsupported');
        continue;
      }
      if (!isNext) {
        pass('uncertain-next');
        continue;
      }
      if (claimed.some((id) => !moved.has(id) && mayBeBetween(timeline, id, event, answer))) {
        pass('claimed-between');
        continue;
      }
      const unmade = draw(id).shuffled(unmadeMoves(timeline, words, life, i));
      const told = { timeline, words, event, answer };
      const real = realEvents(told, life, Math.max(MOST_OF_PATH, MOST - unmade.length));
      // An item shows one unmade move at most.
      if (real.length + Math.min(unmade.length, 1) < 2) {
        pass('too-few');
        continue;
      }
      const right = words.whatNext.right(answer.title, words.onDate(dateOf(timeline, answer)));
      yield {
        id,
        stem: words.whatNext.stem(event.title, subject.name),
        right: [{ id: answer.id, text: answer.title, feedback: right, closeness: 1 }],
        distractors: [...real, ...unmade].sort((a, b) => b.closeness - a.closeness),
        arranged: 'drawn',
        because: right,
        query: { kind: 'what-next', subject: subject.id, event: event.id },
        events: [answer.id],
        evidence,
        subject: subject.id,
        hops: 2,
      };
    }
  }
};

const mayBeBetween = (timeline: Timeline, id: Id, a: StoryEvent, b: StoryEvent): boolean =>
  !timeline.isProvablyBefore(id, a.id) && !timeline.isProvablyBefore(b.id, id);

interface Told {
  readonly timeline: Timeline;
  readonly words: Words;
  readonly event: StoryEvent;
  readonly answer: StoryEvent;
}

/** What else moved the subject, the nearest first, then what its parties, or somebody of theirs, took part in. */
function realEvents(told: Told, { subject, path }: Life, most: number): Distractor[] {
  const { timeline, event, answer } = told;
  const step = timeline.stepOf(event.id).index;
  const titles = new Set([event, answer].map(({ title }) => title.toLowerCase()));
  const isNew = ({ title }: StoryEvent): boolean =>
    !titles.has(title.toLowerCase()) && titles.add(title.toLowerCase()).size > 0;
  const ofPath = [...path]
    .sort((a, b) => Math.abs(a.step - step) - Math.abs(b.step - step))
    .slice(0, 2 * MOST)
    .map((move) => timeline.stepOf(move.event).event)
    .flatMap((other) => (isNew(other) ? optionFor(told, other, 0.9) : []))
    .slice(0, MOST_OF_PATH);
  const sides = new Set(subject.of);
  const takesPart = (id: Id): boolean =>
    sides.has(id) || sides.has(timeline.index.entities.get(id)?.of ?? id);
  const options = [...ofPath];
  const isOfTheSame = ({ by, to, moves }: StoryEvent): boolean =>
    !Object.hasOwn(moves, subject.id) && (by.some(takesPart) || to.some(takesPart));
  for (const id of [answer.id, event.id]) {
    for (const other of eventsNear(timeline, id)) {
      if (options.length >= most) return options;
      if (isOfTheSame(other) && isNew(other)) options.push(...optionFor(told, other, 0.5));
    }
  }
  return options;
}

/** An option for an event that surely came before the one asked about, or after the answer. */
function optionFor(
  { timeline, words, event, answer }: Told,
  other: StoryEvent,
  closeness: number,
): Distractor[] {
  if (other.id === event.id || other.id === answer.id || isDenied(other)) return [];
  const before = isSurelyBefore(timeline, other.id, event.id);
  if (!before && !isSurelyBefore(timeline, answer.id, other.id)) return [];
  const say = before ? words.whatNext.earlier : words.whatNext.later;
  return [
    {
      id: other.id,
      text: other.title,
      feedback: say(other.title, words.date(dateOf(timeline, other))),
      closeness,
      wrong: before ? `${other.id} came before ${event.id}` : `${other.id} came after ${answer.id}`,
    },
  ];
}
