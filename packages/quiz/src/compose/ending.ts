import { type Id, statusLabel, type Timeline } from '@aide-memoire/core';
import type { EvidenceRef } from '../item.ts';
import type { Words } from '../words/index.ts';

interface Ended {
  readonly stem: string;
  readonly evidence: readonly EvidenceRef[];
}

/** How every explanation ends: what the event of the step changed, who tells of it all, and what the sources differ on. */
export function endingOf(
  { stem, evidence }: Ended,
  step: number,
  timeline: Timeline,
  { explained }: Words,
): readonly string[] {
  const { index, story } = timeline;
  const { event, changes } = timeline.step(step);
  const told = new Set(evidence.map(({ source }) => source));
  // A stem that asks the very question need not be told that it is open.
  const open = (index.disputesAbout.get(event.id) ?? [])
    .map(({ question }) => question)
    .filter((question) => !stem.includes(question));
  const label = (subject: Id, status: string): string =>
    statusLabel(index.machineOf(subject), status);
  return [
    ...(changes.length > 0
      ? [
          explained.changed(
            changes.map(({ subject, from, to }) => ({
              subject: index.subjects.get(subject)?.name ?? subject,
              from: label(subject, from),
              to: label(subject, to),
            })),
          ),
        ]
      : []),
    explained.told(story.sources.filter(({ id }) => told.has(id)).map((source) => source.label)),
    ...(open.length > 0 ? [explained.differ(open)] : []),
  ];
}
