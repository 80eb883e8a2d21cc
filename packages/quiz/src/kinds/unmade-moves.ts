import {
  headline,
  legalMoves,
  nextStatus,
  type PathMove,
  type Subject,
  type Timeline,
} from '@aide-memoire/core';
import type { Distractor } from '../question.ts';
import type { Words } from '../words/index.ts';
import type { DisputesOf } from './contest.ts';

/** What a subject went through, and what accounts say it went through. */
export interface Life {
  readonly subject: Subject;
  readonly path: readonly PathMove[];
  /** Moves that somebody made or claims somebody made. */
  readonly spoken: ReadonlySet<string | undefined>;
  /** Status → the place on the path where it was reached last. */
  readonly reached: ReadonlyMap<string, number>;
}

export function waysOf(
  path: readonly PathMove[],
  disputes: DisputesOf,
): Pick<Life, 'spoken' | 'reached'> {
  const subject = path[0]?.subject ?? '';
  const claims = disputes(subject).flatMap(({ positions }) =>
    positions.map(({ moves }) => moves[subject]),
  );
  return {
    spoken: new Set([...path.map(({ move }) => move), ...claims]),
    reached: new Map(path.map(({ to }, i) => [to, i])),
  };
}

/**
 * Moves that were legal, that nobody made or claims anybody made, and that cannot have been made without anybody
 * telling: not those that leave things as they are, and not those that may have been on the way to what came next.
 */
export function unmadeMoves(
  timeline: Timeline,
  words: Words,
  { subject, path, spoken, reached }: Life,
  i: number,
): Distractor[] {
  const machine = timeline.index.machineOf(subject.id);
  const status = path[i]?.to ?? '';
  const nextMove = path[i + 1]?.move ?? '';
  const parties = subject.of.map(timeline.index.nameOf);
  /** From there the next move is legal still, or the only way out leads where the next or a later move led. */
  const isOnTheWay = (passed: string): boolean => {
    if (nextStatus(machine, passed, nextMove) !== undefined) return true;
    const ways = legalMoves(machine, passed).map((move) => nextStatus(machine, passed, move));
    const [exit, ...others] = new Set(ways.filter((to) => to !== passed));
    return exit !== undefined && others.length === 0 && (reached.get(exit) ?? -1) > i;
  };
  return legalMoves(machine, status).flatMap((move): Distractor[] => {
    const to = nextStatus(machine, status, move);
    if (to === undefined || to === status || spoken.has(move) || isOnTheWay(to)) return [];
    const text = headline(machine, move, { subject: subject.name, parties });
    return [
      {
        id: `move:${move}`,
        text,
        feedback: words.whatNext.unmade(text),
        closeness: 0.7,
        wrong: `nobody made the move ${move} on ${subject.id}`,
      },
    ];
  });
}
