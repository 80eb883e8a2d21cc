import { disputeNamed, proveClaim } from './who-claims.ts';
import { proveQuote, quotedIn } from './who-is-quoted.ts';
import { explainedOfDispute, toldOfKey } from './explained.ts';
import type { Prover } from './prover.ts';

/** Whose words: those quoted in a report, or the claim of a position. */
export const proveWhoSaid: Prover<'who-said'> = {
  idOf: (query) =>
    'dispute' in query
      ? `who-said:${query.dispute}:${query.position}`
      : `who-said:${query.event}:${query.source}:${query.paragraph}`,
  stemOf: (query, timeline, words) => {
    if (!('dispute' in query)) {
      const quote = quotedIn(query, timeline)?.quote;
      return quote === undefined ? undefined : words.whoSaid.stemQuote(quote);
    }
    const asked = disputeNamed(query, timeline);
    return asked && words.whoSaid.stemClaim(asked.dispute.question, asked.position.claim);
  },
  repeatsOptions: true,
  becauseOf: (item, query, timeline, words) =>
    'dispute' in query ? explainedOfDispute(item, query, timeline, words) : toldOfKey(item),
  prove: (item, query, timeline, words) =>
    'dispute' in query
      ? proveClaim(item, query, timeline, words)
      : proveQuote(item, query, timeline, words),
};
