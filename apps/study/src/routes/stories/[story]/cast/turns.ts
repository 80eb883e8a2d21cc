import type { Id, StoryEvent, StoryIndex, Timeline } from '@aide-memoire/core';
import { speechOf } from './speech.ts';

/** One who spoke to another, and every time. */
export interface Turn {
  readonly from: Id;
  readonly to: Id;
  readonly events: readonly StoryEvent[];
  /** True when all that is known are statements, which may be about the other rather than to them. */
  readonly statements: boolean;
}

/** Who spoke to whom, the most frequent first. A talk that several hold together counts for each of them. */
export function turnsOf({ story, index }: Timeline): readonly Turn[] {
  const turns = new Map<string, { from: Id; to: Id; events: StoryEvent[]; statements: boolean }>();
  for (const event of story.events) {
    const speech = speechOf(story, event.act);
    if (!speech) continue;
    const to = speech === 'exchange' && event.to.length === 0 ? event.by : event.to;
    for (const [from, hearer] of pairs(event.by, to)) {
      if (!index.entities.has(from) || !index.entities.has(hearer)) continue;
      const key = `${from} ${hearer}`;
      const turn = turns.get(key) ?? { from, to: hearer, events: [], statements: true };
      turn.events.push(event);
      turn.statements &&= speech === 'statement';
      turns.set(key, turn);
    }
  }
  return [...turns.values()].sort((a, b) => b.events.length - a.events.length);
}

/** Each of the one with each of the other, nobody twice and nobody with themselves. */
function pairs(by: readonly Id[], to: readonly Id[]): readonly (readonly [Id, Id])[] {
  const hearers = new Set(to);
  return [...new Set(by)].flatMap((from) =>
    [...hearers].filter((hearer) => hearer !== from).map((hearer) => [from, hearer] as const),
  );
}

/** Whom somebody acts for in the end: a ministry's people, and the ministry, for its country. */
function sideOf({ entities }: StoryIndex, id: Id): Id {
  const passed = new Set<Id>();
  let side = id;
  for (;;) {
    const of = entities.get(side)?.of;
    if (of === undefined) return side;
    passed.add(side);
    // Where a story goes round in a circle, nobody heads anybody.
    if (passed.has(of)) return id;
    side = of;
  }
}

/** A name of the drawing, under the country or organisation it acts for. */
export interface Row {
  readonly id: Id;
  readonly name: string;
  /** True for one that stands under the row of its side. */
  readonly isMember: boolean;
  /** False for a side that stands here only to head its people. */
  readonly speaks: boolean;
}

/** Those who spoke or were spoken to, side by side: the busiest side first, in it the side itself and then its people. */
export function rowsOf({ index }: Timeline, turns: readonly Turn[]): readonly Row[] {
  const times = new Map<Id, number>();
  for (const { from, to, events } of turns) {
    for (const id of [from, to]) times.set(id, (times.get(id) ?? 0) + events.length);
  }
  const sides = new Map<Id, { times: number; members: Id[] }>();
  for (const [id, n] of times) {
    const of = sideOf(index, id);
    const side = sides.get(of) ?? { times: 0, members: [] };
    side.times += n;
    if (of !== id) side.members.push(id);
    sides.set(of, side);
  }
  const busiest = (a: number, b: number): number => b - a;
  return [...sides]
    .sort(([, a], [, b]) => busiest(a.times, b.times))
    .flatMap(([side, { members }]) => [
      { id: side, name: index.nameOf(side), isMember: false, speaks: times.has(side) },
      ...members
        .sort((a, b) => busiest(times.get(a) ?? 0, times.get(b) ?? 0))
        .map((id) => ({ id, name: index.nameOf(id), isMember: true, speaks: true })),
    ]);
}
