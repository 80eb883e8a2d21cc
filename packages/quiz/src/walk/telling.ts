import {
  headline,
  type Id,
  nextStatus,
  statusesOf,
  type StoryEvent,
  type StoryIndex,
  type Subject,
  type Timeline,
} from '@aide-memoire/core';
import { type WalkWords, walkWordsFor } from '../words/index.ts';

/** What every scene of a walkthrough needs to know of the story, looked up once. */
export interface Telling {
  readonly timeline: Timeline;
  readonly words: WalkWords;
  /** Events by title, in lower case. */
  readonly titled: ReadonlyMap<string, readonly Id[]>;
  /** Subject → what positions of disputes claim of it. */
  readonly claims: ReadonlyMap<Id, Claims>;
  /** Headlines that moves on different subjects share, in lower case: they do not say which is meant. */
  readonly ambiguous: ReadonlySet<string>;
  /** Entity → the subjects that are its own. */
  readonly subjectsOf: ReadonlyMap<Id, readonly Subject[]>;
}

/** What positions of disputes would have made of a subject. */
export interface Claims {
  readonly moves: ReadonlySet<string>;
  /** Wherever these moves can lead. */
  readonly statuses: ReadonlySet<string>;
  /** The first step that such a dispute is about; from then on the standing of the subject is open. */
  readonly since: number;
}

export function tellingOf(timeline: Timeline): Telling {
  const titled = new Map<string, Id[]>();
  for (const { id, title } of timeline.story.events) add(titled, title.toLowerCase(), id);
  const subjectsOf = new Map<Id, Subject[]>();
  for (const subject of timeline.story.subjects) {
    for (const party of subject.of) add(subjectsOf, party, subject);
  }
  const words = walkWordsFor(timeline.story.language);
  return {
    timeline,
    words,
    titled,
    claims: claimsIn(timeline),
    ambiguous: sharedHeadlines(timeline),
    subjectsOf,
  };
}

/** An event that somebody denies is told by nobody here: a scene neither asks for it nor leans on it. */
export const isDenied = ({ reports }: StoryEvent): boolean =>
  reports.some(({ stance }) => stance === 'denies');

/** The events of steps, from the first of them on. */
export const stepsFrom = (timeline: Timeline, step: number, count: number): readonly StoryEvent[] =>
  timeline.story.events.slice(step - 1, step - 1 + count);

function claimsIn(timeline: Timeline): ReadonlyMap<Id, Claims> {
  const found = new Map<Id, { moves: Set<string>; statuses: Set<string>; since: number }>();
  for (const { about, positions } of timeline.story.disputes) {
    const first = Math.min(...about.map((id) => timeline.stepOf(id).index));
    for (const [subject, move] of positions.flatMap(({ moves }) => Object.entries(moves))) {
      const claims = found.get(subject) ?? { moves: new Set(), statuses: new Set(), since: first };
      claims.moves.add(move);
      for (const to of targetsOf(timeline, subject, move)) claims.statuses.add(to);
      claims.since = Math.min(claims.since, first);
      found.set(subject, claims);
    }
  }
  return found;
}

function sharedHeadlines({ story, index }: Timeline): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const subject of story.subjects) {
    const machine = index.machineOf(subject.id);
    for (const move of Object.keys(machine.headlines)) {
      const text = headline(machine, move, namesOf(index, subject)).toLowerCase();
      if (seen.has(text)) shared.add(text);
      seen.add(text);
    }
  }
  return shared;
}

/** What a headline calls a subject and its parties. */
export const namesOf = (index: StoryIndex, { name, of }: Subject) => ({
  subject: name,
  parties: of.map((id) => index.nameOf(id)),
});

/** Wherever a move leads from any status that takes it. */
export function targetsOf(timeline: Timeline, subject: Id, move: string): readonly string[] {
  const machine = timeline.index.machineOf(subject);
  return statusesOf(machine).flatMap((status) => nextStatus(machine, status, move) ?? []);
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
