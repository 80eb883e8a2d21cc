import { isFirm, nextStatus, type PathMove, type Timeline } from '@aide-memoire/core';
import { bestSoFar, bestToCome, roomFor, unorderedOn } from './surely-before.ts';

/** A time during which a subject had one status for certain. */
export interface Span {
  readonly since: PathMove;
  readonly status: string;
  readonly first: number;
  /** Infinite while the status lasts. */
  readonly last: number;
}

/** One for each change of a subject; without a day in it where dates are not certain or other moves get in the way. */
export function spansOf(timeline: Timeline, path: readonly PathMove[]): readonly Span[] {
  const unordered = unorderedOn(timeline, path);
  const rooms = path.map(({ event }) => roomFor(timeline, event));
  const earliest = rooms.map((room) => room.earliest);
  const latestSoFar = bestSoFar(
    rooms.map((room) => room.latest),
    Math.max,
  );
  const earliestToCome = bestToCome(earliest, Math.min);
  return path.flatMap((since, i): Span[] => {
    if (since.from === since.to) return [];
    const machine = timeline.index.machineOf(since.subject);
    const status = since.to;
    const changesIt = ({ move }: PathMove): boolean => nextStatus(machine, status, move) !== status;
    const none: Span = { since, status, first: Infinity, last: -Infinity };
    const start = timeline.index.dates.get(since.event);
    if (!start || !isFirm(start)) return [none];
    if (unordered(i).some((stray) => stray.step < since.step && changesIt(stray))) return [none];
    let last = Infinity;
    let until: PathMove | undefined;
    for (let j = i + 1; (earliestToCome[j] ?? Infinity) <= last; j++) {
      const later = path[j];
      if (!later) break;
      if (later.from !== later.to) until ??= later;
      if (changesIt(later)) last = Math.min(last, (earliest[j] ?? -Infinity) - 1);
    }
    let first = start.latest + 1;
    // What is only said to have come before it may be dated so that it seems to have come after.
    for (let j = i - 1; (latestSoFar[j] ?? -Infinity) >= first; j--) {
      const earlier = path[j];
      if (earlier && changesIt(earlier)) first = Math.max(first, (rooms[j]?.latest ?? 0) + 1);
    }
    const end = until && timeline.index.dates.get(until.event);
    return end && !isFirm(end) ? [none] : [{ since, status, first, last }];
  });
}
