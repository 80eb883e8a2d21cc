import type { Machine } from './define.ts';
import { headline, type Names } from './headline.ts';
import { type Snapshot, takenByName } from './table.ts';

/** A move that a status takes, where it leads, and a headline for it. */
export interface LegalMove {
  readonly move: string;
  readonly to: string;
  readonly headline: string;
}

/** The moves that a machine takes from where it is, with the headline that each would make. */
export const movesFrom = (machine: Machine, at: Snapshot, names: Names): readonly LegalMove[] =>
  takenByName(machine.table, at).map(({ move, to }) => ({
    move,
    to,
    headline: headline(machine, move, names),
  }));
