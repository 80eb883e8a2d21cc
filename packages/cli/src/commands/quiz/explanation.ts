import type { KindReport } from '@aide-memoire/quiz';
import { count } from '../../words.ts';

/** For each kind how many questions there are, and each reason why there are no more, with how often it counted. */
export function explanationInWords(reports: readonly KindReport[]): string {
  return `${reports
    .map(({ kind, items, skipped, dropped }) =>
      [
        `${kind}: ${count(items, 'question')}.`,
        ...[...new Set(skipped)].map((reason) => `  not asked: ${reason}`),
        ...dropped.map(({ id, reason }) => `  left out: ${id}: ${reason}`),
        ...(items === 0 && skipped.length === 0 && dropped.length === 0
          ? ['  The story has nothing to ask like that.']
          : []),
      ].join('\n'),
    )
    .join('\n\n')}\n`;
}
