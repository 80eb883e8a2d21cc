import { type Id, statusLabel, type Timeline } from '@aide-memoire/core';
import type { EvidenceRef, Query } from '../item.ts';
import type { Words } from '../words/index.ts';

interface Ended {
  readonly stem: string;
  readonly query: Query;
  readonly evidence: readonly EvidenceRef[];
}

/** How every explanation ends: what the event of the step changed, who tells of it all, and what the sources differ on. */
export function endingOf(
  { stem, query, evidence }: Ended,
  step: number,
  timeline: Timeline,
  { explained }: Words,
): readonly string[] {
  const { index, story } = timeline;
  const { event, changes } = timeline.step(step);
  const told = new Set(evidence.map(({ source }) => source));
  const nameOf = (subject: Id): string => index.subjects.get(subject)?.name ?? subject;
  const label = (subject: Id, status: string): string =>
    statusLabel(index.machineOf(subject), status);
  const asked = 'subject' in query ? query.subject : undefined;
  const [first, ...others] = changes.toSorted(
    (a, b) => Number(b.subject === asked) - Number(a.subject === asked),
  );
  // A stem that asks the very question need not be told that it is open, nor one that names a holder.
  const open = (index.disputesAbout.get(event.id) ?? [])
    .map(({ question }) => question)
    .filter((question) => !stem.includes(question) && !('holder' in query));
  return [
    ...(first && tellsChange(query)
      ? [
          explained.changed(
            {
              subject: nameOf(first.subject),
              from: label(first.subject, first.from),
              to: label(first.subject, first.to),
            },
            others.map(({ subject }) => nameOf(subject)),
          ),
        ]
      : []),
    explained.told(story.sources.filter(({ id }) => told.has(id)).map((source) => source.label)),
    ...(open.length > 0 ? [explained.differ(open)] : []),
  ];
}

/**
 * What is asked of several events, of what did not happen, or of a dispute is not about what the last event changed;
 * and who asks what changed a status has said it.
 */
function tellsChange(query: Query): boolean {
  switch (query.kind) {
    case 'order':
    case 'interval':
    case 'what-if':
    case 'what-changed':
    case 'disagreement':
      return false;
    case 'who-said':
      return !('dispute' in query);
    default:
      return true;
  }
}
