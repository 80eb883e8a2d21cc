import {
  type EdtfDate,
  type Id,
  isFirm,
  nextStatus,
  type PathMove,
  type Timeline,
} from '@aide-memoire/core';
import { perTimeline } from './lookups.ts';

/** A move in the life of a subject, with the days on which it can have been made. */
export interface Lived extends PathMove {
  readonly earliest: number;
  readonly latest: number;
  /** The same with room on both sides where the date is only approximate. */
  readonly soonest: number;
  readonly last: number;
  readonly isFirm: boolean;
}

export interface Life {
  readonly moves: readonly Lived[];
  readonly byEvent: ReadonlyMap<Id, Lived>;
  /** Every move that somebody made on the subject. */
  readonly made: ReadonlySet<string>;
}

const lives = perTimeline(() => new Map<Id, Life>());

/** The life of a subject of the story, read from the log once. */
export function lifeOf(timeline: Timeline, subject: Id): Life {
  const known = lives(timeline).get(subject);
  if (known) return known;
  const moves = timeline
    .path(subject)
    .map((move): Lived => ({ ...move, ...daysOf(timeline.index.dates.get(move.event)) }));
  const life: Life = {
    moves,
    byEvent: new Map(moves.map((move) => [move.event, move])),
    made: new Set(moves.map(({ move }) => move)),
  };
  lives(timeline).set(subject, life);
  return life;
}

/**
 * Whether one move of a life came before another for certain. A date that is only about right proves no order that is
 * as near as its own width, so there only what the story says outright counts.
 */
export function cameBefore(timeline: Timeline, a: Lived, b: Lived): boolean {
  if (a.last < b.soonest) return true;
  if (a.isFirm && b.isFirm) return timeline.isProvablyBefore(a.event, b.event);
  const later = timeline.index.events.get(b.event);
  return later !== undefined && [...later.needs, ...later.after].includes(a.event);
}

function daysOf(date: EdtfDate | undefined) {
  if (!date || date.uncertain) {
    const { earliest = -Infinity, latest = Infinity } = date ?? {};
    return { earliest, latest, soonest: -Infinity, last: Infinity, isFirm: false };
  }
  const { earliest, latest } = date;
  const room = date.approximate ? 3 * (latest - earliest + 1) : 0;
  return { earliest, latest, soonest: earliest - room, last: latest + room, isFirm: isFirm(date) };
}

/** Where a life ends without what falls; a move that is not legal any more is not made. */
export function endOf(
  moves: readonly Lived[],
  fallen: ReadonlySet<Id>,
  timeline: Timeline,
  otherwise?: { readonly event: Id; readonly move: string },
): string | undefined {
  let status = moves[0]?.from;
  for (const { event, move, subject, from, to } of moves) {
    if (fallen.has(event)) continue;
    const made = event === otherwise?.event ? otherwise.move : move;
    const asItWas = status === from && made === move;
    status = asItWas
      ? to
      : (nextStatus(timeline.index.machineOf(subject), status ?? '', made) ?? status);
  }
  return status;
}
