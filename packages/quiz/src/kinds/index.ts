import type { Generators } from '../question.ts';
import { disagreement } from './disagreement.ts';
import { howMany } from './how-many.ts';
import { interval } from './interval.ts';
import { knownBy } from './known-by.ts';
import { notStated } from './not-stated.ts';
import { order } from './order.ts';
import { statusAt } from './status-at.ts';
import { whatChanged } from './what-changed.ts';
import { whatIf } from './what-if.ts';
import { whatNext } from './what-next.ts';
import { when } from './when.ts';
import { where } from './where.ts';
import { whichSource } from './which-source.ts';
import { who } from './who.ts';
import { whoSaid } from './who-said.ts';
import { why } from './why.ts';

/** A generator a kind. */
export const GENERATORS: Generators = {
  when,
  who,
  where,
  'how-many': howMany,
  'status-at': statusAt,
  'what-changed': whatChanged,
  'what-next': whatNext,
  order,
  interval,
  'who-said': whoSaid,
  'which-source': whichSource,
  disagreement,
  'known-by': knownBy,
  why,
  'what-if': whatIf,
  'not-stated': notStated,
};
