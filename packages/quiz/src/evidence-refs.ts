import {
  type Attribution,
  evidenceOf,
  evidenceOfPosition,
  type Id,
  type Position,
  type Timeline,
} from '@aide-memoire/core';
import type { EvidenceRef } from './item.ts';

/** The reports that an event, or one part of it, rests on. Denials and qualifications are not among them. */
export const evidenceRefs = (
  timeline: Timeline,
  event: Id,
  part?: string,
): readonly EvidenceRef[] => refs(evidenceOf(timeline, event, part).attributions, { event });

/**
 * The reports that say that somebody holds a position: those that go back to them, and those of the event in which they
 * voiced it.
 *
 * @param event the one of the events the dispute is about that the item shows.
 */
export function positionRefs(
  timeline: Timeline,
  event: Id,
  dispute: Id,
  position: Position,
  holder: Id,
): readonly EvidenceRef[] {
  const voiced = timeline.index.events.get(position.in ?? '');
  const spoken = voiced?.by.includes(holder) ? voiced.reports : [];
  const telling = evidenceOfPosition(timeline, position).attributions.filter(
    ({ report, origin }) => origin === holder || spoken.includes(report),
  );
  return refs(telling, { event, position: `${dispute}/${position.id}` });
}

function refs(
  attributions: readonly Attribution[],
  of: Pick<EvidenceRef, 'event' | 'position'>,
): readonly EvidenceRef[] {
  const found = attributions
    .filter(({ report }) => report.stance === 'asserts')
    .map(({ report, words }) => ({
      ...of,
      source: report.source,
      ...(report.from.length > 0 && { from: report.from }),
      ...(report.paragraph !== undefined && { paragraph: report.paragraph }),
      ...(report.quote !== undefined && { quote: report.quote }),
      words,
    }));
  // Two reports that tell different parts of an event may stand in one place.
  return [...new Map(found.map((ref) => [JSON.stringify(ref), ref])).values()];
}
