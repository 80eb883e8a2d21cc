import { happenedInWords, statusLabel, type Timeline } from '@aide-memoire/core';

/** What somebody who does not see the page is told when a step is shown. */
export function announce(timeline: Timeline, index: number): string {
  const { event, changes } = timeline.step(index);
  const changed = changes.map(({ subject, to }) => {
    const name = timeline.index.subjects.get(subject)?.name ?? subject;
    return `Changed: ${name}, now ${statusLabel(timeline.index.machineOf(subject), to)}.`;
  });
  const what = `Step ${index} of ${timeline.length}, ${happenedInWords(event)}: ${event.title}.`;
  return [what, ...changed].join(' ');
}
