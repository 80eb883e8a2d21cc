import { type EdtfDate, type Id, isFirm, type PathMove, type Timeline } from '@aide-memoire/core';

/** The days an event can have fallen on, with room on both sides where its date is approximate. */
interface Room {
  readonly earliest: number;
  readonly latest: number;
}

/** "About 2 March" may be a few days off, "about 2010" a few years: three times the date's own width. */
function roomOf(date: EdtfDate): Room {
  const { earliest, latest, approximate, uncertain } = date;
  if (uncertain) return { earliest: -Infinity, latest: Infinity };
  const slack = approximate ? 3 * (latest - earliest + 1) : 0;
  return { earliest: earliest - slack, latest: latest + slack };
}

export function roomFor({ index }: Timeline, event: Id): Room {
  const date = index.dates.get(event);
  return date ? roomOf(date) : { earliest: -Infinity, latest: Infinity };
}

/** Provably before, and not only because an approximate date was taken at its word. */
export function isSurelyBefore(timeline: Timeline, a: Id, b: Id): boolean {
  if (!timeline.isProvablyBefore(a, b)) return false;
  const { dates, events } = timeline.index;
  const [first, second] = [dates.get(a), dates.get(b)];
  if (first && second && isFirm(first) && isFirm(second)) return true;
  const later = events.get(b);
  if (later?.needs.includes(a) || later?.after.includes(a)) return true;
  return roomFor(timeline, a).latest < roomFor(timeline, b).earliest;
}

/**
 * Finds, for the i-th move of a subject, the other moves that are not surely on the side of it where the log has them.
 * A log is almost in the order of its days, so only moves near the i-th are looked at.
 */
export function unorderedOn(
  timeline: Timeline,
  path: readonly PathMove[],
): (i: number) => readonly PathMove[] {
  const rooms = path.map(({ event }) => roomFor(timeline, event));
  const latestSoFar = bestSoFar(
    rooms.map(({ latest }) => latest),
    Math.max,
  );
  const earliestToCome = bestToCome(
    rooms.map(({ earliest }) => earliest),
    Math.min,
  );
  return (i) => {
    const [move, room] = [path[i], rooms[i]];
    if (!move || !room) return [];
    const found: PathMove[] = [];
    for (let j = i - 1; j >= 0 && (latestSoFar[j] ?? 0) >= room.earliest; j--) {
      const other = path[j];
      if (other && !isSurelyBefore(timeline, other.event, move.event)) found.push(other);
    }
    for (let j = i + 1; j < path.length && (earliestToCome[j] ?? 0) <= room.latest; j++) {
      const other = path[j];
      if (other && !isSurelyBefore(timeline, move.event, other.event)) found.push(other);
    }
    return found;
  };
}

type Better = (a: number, b: number) => number;

/** For each entry the greatest or the least up to there. */
export function bestSoFar(days: readonly number[], better: Better): number[] {
  const best: number[] = [];
  for (const day of days) best.push(better(day, best.at(-1) ?? day));
  return best;
}

/** For each entry the greatest or the least from there on. */
export const bestToCome = (days: readonly number[], better: Better): number[] =>
  bestSoFar(days.toReversed(), better).reverse();
