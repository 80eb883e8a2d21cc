import { dateInWords, happenedInWords, statusLabel } from '@aide-memoire/core';
import type { Reading } from './reading/reading.ts';

/** A place of the story: which step of how many, when, and what. */
export function placeInWords(reading: Reading, place: number): string {
  const { event } = reading.stepAt(place);
  const date = reading.dateAt(place);
  const known = date ? `known since ${dateInWords(date)}` : 'told by no dated source';
  const when = reading.clock === 'happened' ? happenedInWords(event) : known;
  return `Step ${place} of ${reading.length}: ${when}, ${event.title}`;
}

/** What somebody who does not see the page is told when a step is shown. */
export function announce(reading: Reading, place: number): string {
  const { index } = reading.timeline;
  const changed = reading.stepAt(place).changes.map(({ subject, to }) => {
    const name = index.subjects.get(subject)?.name ?? subject;
    return `Changed: ${name}, now ${statusLabel(index.machineOf(subject), to)}.`;
  });
  return [`${placeInWords(reading, place)}.`, ...changed].join(' ');
}
