import {
  type Id,
  nextStatus,
  type PathMove,
  statusLabel,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import type { Distractor, Generator } from '../question.ts';
import type { Words } from '../words/index.ts';
import { contestOf, disputesBySubject, type DisputesOf } from './contest.ts';
import { dateOf } from './days.ts';
import { areTied, likestNear, tellingRefs } from './nearby.ts';
import { type Objection, objections, subjectObjections } from './objections.ts';
import { isSurelyBefore, unorderedOn } from './surely-before.ts';
import type { Reason } from '../words/reasons-en.ts';

/** As many distractors as a question has at most, and as many of them from the subject's own path. */
const MOST = 8;
const MOST_OF_PATH = 5;
/** With more moves of unknown order than this beside it, a change is not certain. */
const UNORDERED = 12;

/** "What took *subject* from *A* to *B*?" with other events of its path, of that day, of those people. */
export const whatChanged: Generator = function* ({ timeline, words, skip }) {
  const disputes = disputesBySubject(timeline);
  const objectionTo = objections(timeline);
  const subjectObjection = subjectObjections(timeline);
  for (const subject of timeline.story.subjects) {
    const unclear = subjectObjection(subject);
    if (unclear !== undefined) {
      skip(unclear, subject.name);
      continue;
    }
    const { machine, path, timesOf, unordered } = lifeOf(timeline, subject.id);
    let since: PathMove | undefined;
    for (const [i, change] of path.entries()) {
      if (change.from === change.to) continue;
      const cause = since;
      since = change;
      const { event } = timeline.stepOf(change.event);
      const pass = (why: Reason): void => {
        skip(why, subject.name, event.title);
      };
      const objection = objectionTo(event);
      const evidence = tellingRefs(timeline, event.id);
      const contest = contestOf(
        timeline,
        change,
        disputes(subject.id),
        ({ id }) => id === event.id,
        // What it was changed from may be disputed as well.
        ({ id }) => isBetween(timeline.stepOf(id).index, cause?.step ?? 0, change.step),
      );
      const holder = contest?.holder;
      if (objection !== undefined || evidence.length === 0) {
        pass(objection ?? 'unsupported');
        continue;
      }
      if ((timesOf.get(changeOf(change)) ?? 0) > 1) {
        pass('twice');
        continue;
      }
      if (unordered(i).length > UNORDERED) {
        pass('too-many-unordered');
        continue;
      }
      if (unordered(i).some((other) => mightInterfere(timeline, change, other))) {
        pass('other-cause');
        continue;
      }
      if (contest && holder === undefined) {
        pass('no-holder');
        continue;
      }
      const distractors = distractorsOf(
        { timeline, words, disputes, objectionTo },
        change,
        event,
        path,
      );
      if (distractors.length < 2) {
        pass('too-few');
        continue;
      }
      const [from, to] = [statusLabel(machine, change.from), statusLabel(machine, change.to)];
      const right = words.whatChanged.right(event.title, words.date(dateOf(timeline, event)));
      yield {
        id: `what-changed:${subject.id}:${event.id}`,
        stem:
          holder === undefined
            ? words.whatChanged.stem(subject.name, from, to)
            : words.whatChanged.stemFor(timeline.index.nameOf(holder), subject.name, from, to),
        right: [{ id: event.id, text: event.title, feedback: right, closeness: 1 }],
        distractors,
        arranged: 'drawn',
        because: right,
        query: {
          kind: 'what-changed',
          subject: subject.id,
          event: event.id,
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

function lifeOf(timeline: Timeline, subject: Id) {
  const path = timeline.path(subject);
  const timesOf = new Map<string, number>();
  for (const move of path) timesOf.set(changeOf(move), (timesOf.get(changeOf(move)) ?? 0) + 1);
  const machine = timeline.index.machineOf(subject);
  return { machine, path, timesOf, unordered: unorderedOn(timeline, path) };
}

const isBetween = (step: number, since: number, before: number): boolean =>
  since <= step && step < before;

const changeOf = ({ from, to }: PathMove): string => `${from} ${to}`;

/** Whether, in another order of the two, another move would have taken the status that this one took. */
function mightInterfere(timeline: Timeline, change: PathMove, other: PathMove): boolean {
  if (other.step < change.step && other.from !== other.to) return true;
  const next = nextStatus(timeline.index.machineOf(change.subject), change.from, other.move);
  return next !== undefined && next !== change.from;
}

interface Told {
  readonly timeline: Timeline;
  readonly words: Words;
  readonly disputes: DisputesOf;
  readonly objectionTo: Objection;
}

/** Events that certainly did not make the change: those of the subject's path, then the likest of those nearby. */
function distractorsOf(
  { timeline, words, disputes, objectionTo }: Told,
  change: PathMove,
  event: StoryEvent,
  path: readonly PathMove[],
): Distractor[] {
  const { subject } = change;
  const { machineOf, subjects } = timeline.index;
  const label = (status: string): string => statusLabel(machineOf(subject), status);
  const contested = new Set(disputes(subject).flatMap(({ about }) => about));
  const titles = new Set([event.title.toLowerCase()]);
  const isFree = (other: StoryEvent): boolean => {
    const title = other.title.toLowerCase();
    const isNew = other.id !== event.id && !titles.has(title);
    if (!isNew || objectionTo(other) !== undefined || contested.has(other.id)) return false;
    if (areTied(timeline, other.id, event.id)) return false;
    titles.add(title);
    return true;
  };
  const ofPath = [...path]
    .sort((a, b) => Math.abs(a.step - change.step) - Math.abs(b.step - change.step))
    .filter((move) => isClearOf(timeline, change, move) && changeOf(move) !== changeOf(change))
    .slice(0, MOST)
    .flatMap((move): Distractor[] => {
      const { event: other } = timeline.stepOf(move.event);
      if (!isFree(other)) return [];
      const date = words.date(dateOf(timeline, other));
      const name = subjects.get(subject)?.name ?? subject;
      const feedback =
        move.from === move.to
          ? words.whatChanged.nothing(other.title, date, name)
          : words.whatChanged.otherwise(other.title, date, label(move.from), label(move.to));
      const wrong = `${other.id} took ${subject} from ${move.from} to ${move.to}`;
      return [{ id: other.id, text: other.title, feedback, closeness: 0.9, wrong }];
    })
    .slice(0, MOST_OF_PATH);
  const nearby = likestNear(
    timeline,
    event,
    MOST - ofPath.length,
    (other) => !Object.hasOwn(other.moves, subject) && !isBoundUp(other, event) && isFree(other),
  ).map(({ other, closeness }): Distractor => ({
    id: other.id,
    text: other.title,
    feedback: words.whatChanged.nothing(
      other.title,
      words.date(dateOf(timeline, other)),
      subjects.get(subject)?.name ?? subject,
    ),
    closeness,
    wrong: `${other.id} does not move ${subject}`,
  }));
  return [...ofPath, ...nearby];
}

/** Whether a move was made surely before or after the change: one that may have come with it has its share in it. */
const isClearOf = (timeline: Timeline, change: PathMove, { event }: PathMove): boolean =>
  isSurelyBefore(timeline, event, change.event) || isSurelyBefore(timeline, change.event, event);

/** An event that needs the other, or is needed by it, has its share in what the other changed. */
const isBoundUp = (a: StoryEvent, b: StoryEvent): boolean =>
  a.needs.includes(b.id) ||
  a.after.includes(b.id) ||
  b.needs.includes(a.id) ||
  b.after.includes(a.id);
