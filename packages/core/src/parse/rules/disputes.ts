import { finding, type Rule } from './rule.ts';

/** Rule 7: every position has a holder, and no two positions claim the same in the same words. */
export const disputes: Rule = function* ({ story }) {
  for (const [d, dispute] of story.disputes.entries()) {
    const claims = new Set<string>();
    for (const [p, position] of dispute.positions.entries()) {
      const path = ['disputes', d, 'positions', p];
      if (position.in === undefined && position.reports.length === 0) {
        yield finding(
          'no-holder',
          path,
          `Nobody holds "${position.id}"; add its reports, or "in" with the event where it was voiced.`,
        );
      }
      const claim = position.claim.toLowerCase();
      if (claims.has(claim))
        yield finding(
          'duplicate-claim',
          [...path, 'claim'],
          'Another position of this dispute claims the same.',
        );
      claims.add(claim);
    }
  }
};
