import type { Item } from '../item.ts';

/** What the options of an item are. */
export type Sort =
  | 'title'
  | 'claim'
  | 'reason'
  | 'status'
  | 'name'
  | 'date'
  | 'number'
  | 'duration'
  | 'source'
  | 'standing';

export function sortOf({ proof: { query } }: Item): Sort {
  switch (query.kind) {
    case 'when':
      return 'date';
    case 'who':
    case 'where':
    case 'who-said':
      return 'name';
    case 'how-many':
      return 'number';
    case 'status-at':
      return 'status';
    case 'what-if':
      return 'subject' in query ? 'status' : 'title';
    case 'what-changed':
    case 'what-next':
    case 'order':
    case 'known-by':
      return 'title';
    case 'interval':
      return 'duration';
    case 'which-source':
      return 'source';
    case 'disagreement':
      return 'claim';
    case 'why':
      return 'reason';
    case 'not-stated':
      return 'standing';
  }
}

/** Kinds that show the same options in the same order every time: no option can be dressed up to be the key. */
export const isClosed = ({ kind }: Item): boolean =>
  kind === 'not-stated' || kind === 'which-source';

/**
 * Sentences that somebody wrote: only these can be made longer, fuller or more careful where they are right. A name, a
 * date, a number or a machine's label is written the same wherever it stands, and whether it is right too often where it
 * stands out is a matter of balance (rule 25).
 */
export function isWritten(item: Item): boolean {
  switch (sortOf(item)) {
    case 'title':
    case 'claim':
    case 'reason':
      return true;
    case 'status':
    case 'name':
    case 'date':
    case 'number':
    case 'duration':
    case 'source':
    case 'standing':
      return false;
  }
}
