import { disputes } from './disputes.ts';
import { ids } from './ids.ts';
import { lists } from './lists.ts';
import { claimedMoves, moves, subjects } from './moves.ts';
import { order } from './order.ts';
import { publication } from './publication.ts';
import { references } from './references.ts';
import { reports, tellsAndQuotes } from './reports.ts';
import type { Rule } from './rule.ts';
import { titles } from './titles.ts';

export type { RuleContext } from './rule.ts';

/** What a story must keep, beyond its shape. */
export const RULES: readonly Rule[] = [
  ids,
  lists,
  references,
  reports,
  tellsAndQuotes,
  order,
  subjects,
  moves,
  claimedMoves,
  disputes,
];

/** What a story had better keep. */
export const WARNINGS: readonly Rule[] = [titles, publication];
