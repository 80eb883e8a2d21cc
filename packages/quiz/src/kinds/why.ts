import {
  type Detail,
  evidenceOf,
  happenedInWords,
  type Id,
  type Reason,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { Asking, Distractor, Generator, Question } from '../question.ts';
import { deedOf } from './days.ts';
import { isWithin } from './holders.ts';
import { areTied } from './nearby.ts';
import { isDenied, objections } from './objections.ts';

/** How many distractors are offered. */
const OFFERED = 8;
/** How many reasons to either side in the log are looked at. */
const REACH = 40;

/** A reason of the story, and whose it is. */
interface Given {
  readonly event: StoryEvent;
  readonly detail: Id;
  readonly because: string;
  readonly holders: readonly Id[];
}

/** "*title* Which reason does *holder* give?", with rival reasons for the same event first. */
export const why: Generator = function* (asking) {
  const { timeline, skip } = asking;
  const objectionTo = objections(timeline);
  const reasons = timeline.story.events
    .filter((event) => !isDenied(event))
    .flatMap(reasonsOf(timeline));
  for (const [i, reason] of reasons.entries()) {
    const { event, because } = reason;
    const around = reasons.slice(Math.max(0, i - REACH), i + REACH);
    const objection = objectionTo(event);
    if (objection !== undefined) {
      skip(objection, because);
      continue;
    }
    const question = questionOf(asking, reason, around);
    if (isWithin(event.title, because)) skip('title-tells', because);
    else if (reason.holders.length === 0) skip('no-holder', because);
    else if (question) yield question;
    else skip('too-few', because);
  }
};

const reasonsOf =
  (timeline: Timeline) =>
  (event: StoryEvent): Given[] =>
    Object.entries(event.details).flatMap(([detail, given]) =>
      isReason(given)
        ? [
            {
              event,
              detail,
              because: given.because,
              holders: evidenceOf(timeline, event.id, detail).origins,
            },
          ]
        : [],
    );

const isReason = (detail: Detail): detail is Reason => 'because' in detail;

function questionOf(
  { timeline, words }: Asking,
  reason: Given,
  around: readonly Given[],
): Question | undefined {
  const { event, detail, because, holders } = reason;
  const { entities, nameOf } = timeline.index;
  const rivals = around.filter((other) => other.event === event && other !== reason);
  // Somebody with one reason for it, and a person before a paper.
  const likeliest = (id: Id): number =>
    2 * Number(!rivals.some((rival) => rival.holders.includes(id))) + Number(entities.has(id));
  const [holder] = [...holders].sort((a, b) => likeliest(b) - likeliest(a));
  if (holder === undefined) return undefined;
  const others = othersFor(timeline, reason, holder, around).map((other): Distractor => ({
    id: idOf(other),
    text: words.why.option(other.because),
    feedback:
      other.event === event
        ? words.why.rival(other.because, other.holders.map(nameOf))
        : words.why.elsewhere(other.because, other.event.title),
    closeness: closeness(reason, other),
    wrong: `${holder} gives ${detail} for ${event.id}, not ${idOf(other)}`,
  }));
  if (others.length < 2) return undefined;
  const right = words.why.right(nameOf(holder), because, event.title, happenedInWords(event));
  return {
    id: `why:${event.id}:${detail}`,
    stem: words.why.stem(event.title, nameOf(holder), !entities.has(holder)),
    right: [{ id: idOf(reason), text: words.why.option(because), feedback: right, closeness: 1 }],
    distractors: others,
    arranged: 'drawn',
    because: right,
    query: { kind: 'why', event: event.id, detail, holder },
    events: [event.id],
    details: [idOf(reason)],
    evidence: evidenceRefs(timeline, event.id, detail),
    hops: 2,
  };
}

/** What somebody else gives for it, then what is given for other events; nothing the holder may give for the like. */
function othersFor(
  timeline: Timeline,
  reason: Given,
  holder: Id,
  around: readonly Given[],
): Given[] {
  const apart: Given[] = [];
  const { event } = reason;
  const own = around.filter((other) => other.event === event && other.holders.includes(holder));
  const fit = around
    .filter(
      (other) =>
        other !== reason &&
        other.holders.length > 0 &&
        !(other.holders.includes(holder) && isLike(other.event, event)) &&
        !mayBeOne(timeline, other.event, event),
    )
    .map((other) => ({ other, score: closeness(reason, other) }))
    .sort((a, b) => b.score - a.score);
  const told = [event.title, ...[reason, ...own].map(({ because }) => because)];
  for (const { other } of fit) {
    const texts = [...told, ...apart.map(({ because }) => because)];
    if (!texts.some((text) => isWithin(text, other.because))) apart.push(other);
    if (apart.length === OFFERED) break;
  }
  return apart;
}

const idOf = ({ event, detail }: Given): string => `${event.id}/${detail}`;

/** The same event, or one that could be taken for it. */
const isLike = (a: StoryEvent, b: StoryEvent): boolean =>
  a === b || (a.act === b.act && a.by.some((id) => b.by.includes(id)));

/** Whether what is told of one may be meant of the other: a reason for it is one for both. */
const mayBeOne = (timeline: Timeline, a: StoryEvent, b: StoryEvent): boolean =>
  a !== b &&
  (areTied(timeline, a.id, b.id) ||
    (a.act === b.act &&
      deedOf(a) === deedOf(b) &&
      !timeline.isProvablyBefore(a.id, b.id) &&
      !timeline.isProvablyBefore(b.id, a.id)));

function closeness({ event }: Given, other: Given): number {
  if (other.event === event) return 0.9;
  const actors = [...event.by, ...event.to];
  return [...other.event.by, ...other.event.to].some((id) => actors.includes(id)) ? 0.6 : 0.4;
}
