import type { Item } from '../item.ts';

/**
 * What an item makes a learner say, in whichever words it asks: two items with one of these in common ask the same thing
 * twice. A headline may be asked for each of its names, since each gap is a claim of its own; two orders are the same
 * where they share a pair.
 */
export function claimsOf({ proof: { query } }: Item): readonly string[] {
  switch (query.kind) {
    case 'when':
    case 'not-stated':
      return [`date:${query.event}`];
    case 'who':
      return [`who:${query.event}:${query.entity}`];
    case 'where':
      return [`where:${query.event}`];
    case 'how-many':
      return [`part:${query.event}/${query.detail}`];
    case 'status-at':
      return [`change:${query.subject}:${query.since}`];
    case 'what-changed':
      return [`change:${query.subject}:${query.event}`];
    case 'what-next':
      return [`next:${query.subject}:${query.event}`];
    case 'order':
      return query.events.flatMap((a, i) =>
        query.events.slice(i + 1).map((b) => `order:${a}:${b}`),
      );
    case 'interval':
      return [`interval:${query.from}:${query.to}`];
    case 'who-said':
    case 'disagreement':
      return 'dispute' in query
        ? [`held:${query.dispute}/${query.position}:${query.holder}`]
        : [`words:${query.event}:${query.source}:${query.paragraph}`];
    case 'which-source':
      return [`source:${query.event}/${query.detail ?? ''}`];
    case 'known-by':
      return [`known:${query.event}`];
    case 'why':
      return [`part:${query.event}/${query.detail}`];
    case 'what-if':
      return 'subject' in query
        ? [`without:${query.event}:${query.subject}`]
        : [`without:${query.event}:${query.falls}`];
  }
}
