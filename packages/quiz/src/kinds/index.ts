import type { Generator } from '../draft.ts';
import type { Kind } from '../item.ts';
import { statusAt } from './status-at.ts';
import { whatNext } from './what-next.ts';
import { when } from './when.ts';
import { who } from './who.ts';

/**
 * A generator a kind. To come, each with a prover of its own in ../proof: where, how-many, what-changed, order,
 * interval, who-said, which-source, disagreement, known-by, why, what-if, not-stated.
 */
export const GENERATORS: Readonly<Record<Kind, Generator>> = {
  when,
  who,
  'status-at': statusAt,
  'what-next': whatNext,
};
