import type { StoryEvent, Timeline, WhatIf } from '@aide-memoire/core';
import type { Generator } from '../question.ts';
import { disputesBySubject } from './contest.ts';
import { eventsBy } from './days.ts';
import { tellingRefs } from './nearby.ts';
import { objections, subjectObjections } from './objections.ts';
import { fallQuestions } from './what-if-falls.ts';
import { statusQuestions } from './what-if-status.ts';
import type { Reason } from '../words/reasons-en.ts';

/** How many events are taken out at most: each costs a look at every subject. */
const MOST_TAKEN = 400;
/** How many questions one event gives at most, of each form. */
const MOST_SUBJECTS = 3;
const MOST_FALLEN = 2;

/** "Suppose this had never happened": where a subject would stand, and what else could not have come about. */
export const whatIf: Generator = function* (asking) {
  const { timeline, skip } = asking;
  const objectionTo = objections(timeline);
  const disputes = disputesBySubject(timeline);
  const end = timeline.at(timeline.length);
  const subjectObjection = subjectObjections(timeline);
  const following = eventsBy(timeline.story.events, ({ needs, after }) => [...needs, ...after]);
  for (const event of weighty(timeline)) {
    const objection = objectionTo(event);
    if (objection !== undefined || tellingRefs(timeline, event.id).length === 0) {
      skip(objection ?? 'unsupported', event.title);
      continue;
    }
    const rest = timeline.without(event.id);
    const passed = new Map<Reason, string[]>();
    const pass: Pass = (why, ...names) => {
      passed.set(why, [...(passed.get(why) ?? []), ...names]);
    };
    const removed: Removed = { event, rest, pass };
    yield* first(
      MOST_SUBJECTS,
      statusQuestions(asking, removed, { end, disputes, subjectObjection }),
    );
    yield* first(MOST_FALLEN, fallQuestions(asking, removed, { following, objectionTo }));
    for (const [why, names] of passed) skip(why, event.title, ...names);
  }
};

/** An event as taken out of the story. */
export interface Removed {
  readonly event: StoryEvent;
  readonly rest: WhatIf<Timeline>;
  readonly pass: Pass;
}

/** Notes why something is not asked of it, and what. */
type Pass = (why: Reason, ...names: readonly string[]) => void;

function* first<T>(most: number, all: Iterable<T>): Iterable<T> {
  let count = 0;
  for (const each of all) {
    if (count++ === most) return;
    yield each;
  }
}

/** The events that something hangs on: those that others need first, then those that moved something. */
function weighty({ story }: Timeline): readonly StoryEvent[] {
  const needed = new Set(story.events.flatMap(({ needs }) => needs));
  const isMover = ({ moves }: StoryEvent): boolean => Object.keys(moves).length > 0;
  const chosen = new Set(
    [
      ...story.events.filter(({ id }) => needed.has(id)),
      ...story.events.filter((event) => !needed.has(event.id) && isMover(event)),
    ].slice(0, MOST_TAKEN),
  );
  return story.events.filter((event) => chosen.has(event));
}
