import type { Provers } from './prover.ts';
import { proveDisagreement } from './disagreement.ts';
import { proveHowMany } from './how-many.ts';
import { proveInterval } from './interval.ts';
import { proveKnownBy } from './known-by.ts';
import { proveNotStated } from './not-stated.ts';
import { proveOrder } from './order.ts';
import { proveStatusAt } from './status-at.ts';
import { proveWhatChanged } from './what-changed.ts';
import { proveWhatIf } from './what-if.ts';
import { proveWhatNext } from './what-next.ts';
import { proveWhen } from './when.ts';
import { proveWhere } from './where.ts';
import { proveWhichSource } from './which-source.ts';
import { proveWho } from './who.ts';
import { proveWhoSaid } from './who-said.ts';
import { proveWhy } from './why.ts';

/** A prover a kind. */
export const PROVERS: Provers = {
  when: proveWhen,
  who: proveWho,
  where: proveWhere,
  'how-many': proveHowMany,
  'status-at': proveStatusAt,
  'what-changed': proveWhatChanged,
  'what-next': proveWhatNext,
  order: proveOrder,
  interval: proveInterval,
  'who-said': proveWhoSaid,
  'which-source': proveWhichSource,
  disagreement: proveDisagreement,
  'known-by': proveKnownBy,
  why: proveWhy,
  'what-if': proveWhatIf,
  'not-stated': proveNotStated,
};
