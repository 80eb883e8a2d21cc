import type { Id, StoryEvent } from '@aide-memoire/core';
import type { Asking, Distractor, Question } from '../question.ts';
import { dateOf } from './days.ts';
import { areTied, likestNear, tellingRefs } from './nearby.ts';
import { type Objection } from './objections.ts';
import type { Removed } from './what-if.ts';

const MOST = 8;

interface Told {
  /** Event → those that need it or came after it. */
  readonly following: ReadonlyMap<Id, readonly StoryEvent[]>;
  readonly objectionTo: Objection;
}

/** Two of the events that would fall, those that hang on it by a chain first, each among later ones that would not. */
export function* fallQuestions(
  asking: Asking,
  { event, rest: { fallen, dropped }, pass }: Removed,
  { following, objectionTo }: Told,
): Iterable<Question> {
  const { timeline, words, draw } = asking;
  const { index } = timeline;
  const gone = new Set(fallen.map(({ event: id }) => id));
  const shaken = withFollowing([...gone, ...dropped.map(({ event: id }) => id)], following);
  const touched = new Set(
    [...gone].flatMap((each) => Object.keys(index.events.get(each)?.moves ?? {})),
  );
  // Had it made another move on something that stands otherwise now, it might have fallen too.
  const mightFall = ({ id: other }: StoryEvent): boolean =>
    (index.disputesAbout.get(other) ?? []).some(({ positions }) =>
      positions.some(({ moves }) => Object.keys(moves).some((subject) => touched.has(subject))),
    );
  const fits = (other: StoryEvent): boolean =>
    objectionTo(other) === undefined && !mightFall(other);
  const id = (falls: Id): string => `what-if:${event.id}:${falls}`;
  const victims = draw(`what-if:${event.id}`)
    // What only a machine forbids might still have come about in another way.
    .shuffled(fallen.filter(({ because }) => because.kind === 'needs'))
    .flatMap(({ event: each }) => index.events.get(each) ?? [])
    .filter((each) => objectionTo(each) === undefined)
    .sort((a, b) => Number(a.needs.includes(event.id)) - Number(b.needs.includes(event.id)));
  for (const victim of victims) {
    const evidence = [event, victim].map((each) => tellingRefs(timeline, each.id));
    const distractors = standing(asking, event, victim, shaken, fits);
    if (distractors.length < 2 || evidence.some((refs) => refs.length === 0)) {
      pass('too-few');
      continue;
    }
    const right = words.whatIf.rightFalls(victim.title, event.title);
    yield {
      id: id(victim.id),
      stem: words.whatIf.stemFalls(event.title),
      right: [{ id: victim.id, text: victim.title, feedback: right, closeness: 1 }],
      distractors,
      arranged: 'drawn',
      because: right,
      query: { kind: 'what-if', event: event.id, falls: victim.id },
      events: [event.id, victim.id],
      evidence: evidence.flat(),
      hops: victim.needs.includes(event.id) ? 2 : 3,
    };
  }
}

/** With all that came after what fell, or needs what did, and so on: it may well have come of it. */
function withFollowing(fallen: readonly Id[], following: Told['following']): ReadonlySet<Id> {
  const reached = new Set(fallen);
  // What is added while it is gone through comes up in its turn.
  for (const id of reached) for (const { id: next } of following.get(id) ?? []) reached.add(next);
  return reached;
}

/** Events near the fallen one, later than the one taken out, that would have come about all the same. */
function standing(
  { timeline, words }: Asking,
  event: StoryEvent,
  victim: StoryEvent,
  shaken: ReadonlySet<Id>,
  fits: (other: StoryEvent) => boolean,
): Distractor[] {
  const { index: step } = timeline.stepOf(event.id);
  const titles = new Set([event, victim].map(({ title }) => title.toLowerCase()));
  const stands = (other: StoryEvent): boolean =>
    !shaken.has(other.id) &&
    timeline.stepOf(other.id).index > step &&
    fits(other) &&
    !areTied(timeline, other.id, victim.id) &&
    !areTied(timeline, other.id, event.id) &&
    !titles.has(other.title.toLowerCase()) &&
    titles.add(other.title.toLowerCase()).size > 0;
  return likestNear(timeline, victim, MOST, stands).map(({ other, closeness }) => ({
    id: other.id,
    text: other.title,
    feedback: words.whatIf.stands(other.title, words.date(dateOf(timeline, other))),
    closeness,
    wrong: `${other.id} does not fall with ${event.id}`,
  }));
}
