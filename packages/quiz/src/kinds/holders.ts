import {
  type Dispute,
  type Entity,
  evidenceOfPosition,
  holdersOf,
  type Id,
  type Position,
  type Source,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { isDenied } from './objections.ts';

/** A position of a dispute with everybody behind it. */
export interface Stand {
  readonly position: Position;
  readonly holders: readonly Id[];
  /** Whoever passes the claim on: it cannot be said that they have nothing of it. */
  readonly tellers: ReadonlySet<Id>;
  /** The event that an item about it shows: of those that nobody denies, the last that is reported in the same breath. */
  readonly shown: StoryEvent;
  /** Whether it was voiced in an event that somebody denies: then nobody is asked for it, nor offered it. */
  readonly inDoubt: boolean;
}

/** Who stands where in a dispute. */
export interface Stands {
  /** All of them, for who holds two holds two, whatever can be asked. */
  readonly all: readonly Stand[];
  /** Those that can be asked about. */
  readonly stands: readonly Stand[];
  /** Who holds one position and no other: only they can be asked for their answer. */
  readonly sole: ReadonlyMap<Id, Stand>;
}

/** @returns undefined when every event the dispute is about is denied. */
export function standsOf(timeline: Timeline, dispute: Dispute): Stands | undefined {
  const about = dispute.about
    .map((id) => timeline.stepOf(id))
    .filter(({ event }) => !isDenied(event))
    .sort((a, b) => a.index - b.index)
    .map(({ event }) => event);
  const [last] = about.slice(-1);
  if (!last) return undefined;
  const all = dispute.positions.map((position) =>
    standOf(timeline, position, about.findLast((event) => isToldWith(event, position)) ?? last),
  );
  const held = new Map<Id, Stand[]>();
  for (const stand of all) {
    for (const holder of stand.holders) held.set(holder, [...(held.get(holder) ?? []), stand]);
  }
  const sole = [...held].flatMap(([holder, [stand, ...more]]) =>
    stand && !stand.inDoubt && more.length === 0 ? [[holder, stand] as const] : [],
  );
  return { all, stands: all.filter(({ inDoubt }) => !inDoubt), sole: new Map(sole) };
}

/** Tells whose names stand in a text, so that asking for them would give them away. */
export function namedIn({ index }: Timeline, text: string): (id: Id) => boolean {
  const words = plain(text);
  return (id) => {
    const thing = index.entities.get(id) ?? index.sources.get(id);
    const names = thing ? namesOf(thing) : [plain(id)];
    return names.some((name) => words.includes(name));
  };
}

/** The names of each entity and source as words alone: they are looked for in one text after another. */
const known = new WeakMap<Entity | Source, readonly string[]>();

function namesOf(thing: Entity | Source): readonly string[] {
  const names = known.get(thing) ?? allNamesOf(thing).map(plain).filter(hasWords);
  known.set(thing, names);
  return names;
}

const allNamesOf = (thing: Entity | Source): readonly string[] =>
  'label' in thing
    ? [thing.label.replace(/^the /i, ''), thing.publisher ?? '']
    : [thing.short, thing.name, ...thing.aliases];

const hasWords = (text: string): boolean => text.trim() !== '';

/** Whether one of two texts contains the other, capitals and marks aside. */
export const isWithin = (a: string, b: string): boolean => {
  const [one, other] = [plain(a), plain(b)];
  return one.includes(other) || other.includes(one);
};

/** The words alone, in small letters with a space around each, so that a part of a word is not found in another. */
export const plain = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** Whether a report of the event and one of the position stand in the same paragraph of the same source. */
const isToldWith = ({ reports }: StoryEvent, position: Position): boolean =>
  reports.some(({ source, paragraph }) =>
    position.reports.some((report) => report.source === source && report.paragraph === paragraph),
  );

function standOf(timeline: Timeline, position: Position, shown: StoryEvent): Stand {
  const told = evidenceOfPosition(timeline, position).attributions.filter(
    ({ report }) => report.stance !== 'denies',
  );
  return {
    position,
    shown,
    holders: holdersOf(timeline, position),
    tellers: new Set(
      told.flatMap(({ report: { source, from, speaker = source } }) => [source, ...from, speaker]),
    ),
    inDoubt: isVoicedInDoubt(timeline, position),
  };
}

const isVoicedInDoubt = (timeline: Timeline, { in: voiced }: Position): boolean => {
  const event = voiced === undefined ? undefined : timeline.index.events.get(voiced);
  return event !== undefined && isDenied(event);
};
