import { evidenceOf, type Id, type Timeline } from '@aide-memoire/core';
import type { EvidenceRef } from './item.ts';

/** The reports that an event, or one part of it, rests on. Denials and qualifications are not among them. */
export function evidenceRefs(timeline: Timeline, event: Id, part?: string): readonly EvidenceRef[] {
  return evidenceOf(timeline, event, part)
    .attributions.filter(({ report }) => report.stance === 'asserts')
    .map(({ report, words }) => ({
      event,
      source: report.source,
      ...(report.from.length > 0 && { from: report.from }),
      ...(report.paragraph !== undefined && { paragraph: report.paragraph }),
      ...(report.quote !== undefined && { quote: report.quote }),
      words,
    }));
}
