import type { Id, Report, Timeline } from '@aide-memoire/core';

/** The reports that tell what somebody holds of an event: who differs on an event tells of it, too. */
export function positionReports({ story, index }: Timeline): (event: Id) => readonly Report[] {
  const found = new Map<Id, Report[]>();
  for (const { about, positions } of story.disputes) {
    const reports = positions.flatMap(({ reports: own, in: voiced = '' }) => [
      ...own,
      ...(index.events.get(voiced)?.reports ?? []),
    ]);
    for (const event of about) found.set(event, [...(found.get(event) ?? []), ...reports]);
  }
  return (event) => found.get(event) ?? [];
}
