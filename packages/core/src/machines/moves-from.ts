import type { Machine } from './define.ts';
import { headline, type Names } from './headline.ts';
import { type Snapshot, take } from './table.ts';

/** A move that a status takes, where it leads, and a headline for it. */
export interface LegalMove {
  readonly move: string;
  readonly to: string;
  readonly headline: string;
}

/** The moves that a machine takes from where it is, guards asked, in the order it lists them. */
export function movesFrom(machine: Machine, at: Snapshot, names: Names): readonly LegalMove[] {
  return machine.table.moves.flatMap((move) => {
    const next = take(machine.table, at, { type: move });
    const to = next && machine.table.statuses[next.status];
    return to === undefined ? [] : [{ move, to, headline: headline(machine, move, names) }];
  });
}
