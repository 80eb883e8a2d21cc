import type { StoryEvent, Timeline } from '@aide-memoire/core';
import { type Chance, chance } from '../seed.ts';
import { type Future, type Futures, futuresOf, isToldOf, sidesOf } from './futures.ts';
import { type OrderAround, orderAround } from './order.ts';
import type { Scene, Sort, WalkOptions } from './scene.ts';
import { evidenceOf, sceneOf } from './scene-of.ts';
import { soFarOf } from './so-far.ts';
import { type Standing, standingBefore } from './standing.ts';
import { type Telling, tellingOf } from './telling.ts';
import { sceneCount, turningPoints } from './turning-points.ts';

/** How many subjects beside those it moves an event is taken to touch. */
const NEIGHBOURS = 6;
/** Chance picks among so many of the likeliest futures of a sort. */
const LIKELIEST = 3;
/** Futures of a sort that are so much less likely than the best are none of the likeliest. */
const CLOSE = 1;
/** What being shown once before, and being a scene oneself, take from the likeness of a future. */
const STALE = 1.5;
const GIVEN_AWAY = 4;
/** A move shown twice is worn. */
const WORN = 2 * STALE;
const SORTS: readonly Sort[] = ['later', 'unmade', 'barred'];

/** An event that can be a scene: something is told before it, and two futures at least did not come. */
interface Turn {
  readonly event: StoryEvent;
  readonly order: OrderAround;
  readonly standings: readonly Standing[];
  readonly futures: Futures;
}

/**
 * The story in scenes at its turning points, in the order of the log: what came before, what might have come next, what
 * did, and why the rest did not. The same story, seed and detail give the same scenes; those of less detail are among
 * those of more.
 */
export function walkthrough(timeline: Timeline, { seed, detail }: WalkOptions): readonly Scene[] {
  const telling = tellingOf(timeline);
  const wanted = sceneCount(timeline.length, detail);
  const turns: Turn[] = [];
  for (const event of turningPoints(timeline)) {
    if (turns.length === wanted) break;
    const turn = turnAt(telling, event);
    if (turn) turns.push(turn);
  }
  const stepOf = ({ event }: Turn): number => timeline.stepOf(event.id).index;
  turns.sort((a, b) => stepOf(a) - stepOf(b));

  const asked = new Set(turns.map(({ event }) => event.id));
  const shown = new Map<string, number>();
  // A future that is a scene itself would be given away by its feedback; one shown before is stale.
  const wear = ({ id }: Future): number =>
    (asked.has(id) ? GIVEN_AWAY : 0) + STALE * (shown.get(id) ?? 0);
  return turns.flatMap((turn, i) => {
    const before = turns.slice(0, i).map(({ event }) => event);
    const draw = chance(seed, `scene:${turn.event.id}`);
    const others = choose(turn.futures, draw, wear);
    for (const { id } of others) shown.set(id, (shown.get(id) ?? 0) + 1);
    const soFar = soFarOf(telling, turn.event, turn.order, before, standingsFor(turn, others));
    return soFar ? [sceneOf(telling, turn.event, draw, others, soFar)] : [];
  });
}

function turnAt(telling: Telling, event: StoryEvent): Turn | undefined {
  const { timeline, titled } = telling;
  const isTwin = (titled.get(event.title.toLowerCase())?.length ?? 0) > 1;
  if (!isToldOf(event) || isTwin || evidenceOf(timeline, event).length === 0) return undefined;
  const order = orderAround(timeline, event.id);
  const standings = subjectsNear(telling, event).flatMap(
    (id) => standingBefore(telling, event, order, id) ?? [],
  );
  const futures = futuresOf(telling, event, order, standings);
  const count = futures.later.length + futures.unmade.length + futures.barred.length;
  if (count < 2 || !soFarOf(telling, event, order, [], standings)) return undefined;
  return { event, order, standings, futures };
}

/** The subjects that an event changes, the others that it moves, and those of whoever takes part in it. */
function subjectsNear({ timeline, subjectsOf }: Telling, event: StoryEvent): readonly string[] {
  const changed = timeline.stepOf(event.id).changes.map(({ subject }) => subject);
  const moved = [...new Set([...changed, ...Object.keys(event.moves)])];
  const parties = new Set(moved.flatMap((id) => timeline.index.subjects.get(id)?.of ?? []));
  const shared = (of: readonly string[]): number => of.filter((id) => parties.has(id)).length;
  const near = [...sidesOf(timeline, event)]
    .flatMap((side) => subjectsOf.get(side)?.slice(0, NEIGHBOURS) ?? [])
    .sort((a, b) => shared(b.of) - shared(a.of))
    .map(({ id }) => id);
  return [...new Set([...moved, ...near])].slice(0, moved.length + NEIGHBOURS);
}

/**
 * One future of each sort, two at least. A move that was shown often enough does not come, unless there would be too
 * few.
 *
 * @param wear what makes a future less likely to be taken.
 */
function choose(
  futures: Futures,
  draw: Chance,
  wear: (future: Future) => number,
): readonly Future[] {
  const ranked = SORTS.map((sort) => {
    const rated = futures[sort].map((future) => ({ future, rate: future.likeness - wear(future) }));
    rated.sort((a, b) => b.rate - a.rate);
    const least = (rated[0]?.rate ?? 0) - CLOSE;
    const near = rated.filter(({ rate }) => rate >= least).slice(0, LIKELIEST);
    const others = rated.filter((each) => !near.includes(each));
    return [...draw.shuffled(near), ...others].map(({ future }) => future);
  });
  const firsts = ranked
    .flatMap(([first]) => first ?? [])
    .filter((future) => future.sort === 'later' || wear(future) < WORN);
  const rest = ranked.flat().filter((future) => !firsts.includes(future));
  return [...firsts, ...rest.slice(0, Math.max(0, 2 - firsts.length))];
}

/** How the subjects of the event and of its options stand, so that each option is a question of the story so far. */
function standingsFor({ event, standings }: Turn, others: readonly Future[]): readonly Standing[] {
  const own = standings.filter(({ subject }) => Object.hasOwn(event.moves, subject.id));
  return [...new Set([...own, ...others.flatMap(({ standing }) => standing ?? [])])];
}
