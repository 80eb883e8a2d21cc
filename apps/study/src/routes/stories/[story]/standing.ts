import { statusLabel, type Id, type Timeline } from '@aide-memoire/core';
import { capitalised } from '#lib/words.ts';

/** How a subject stands when the story ends. */
export interface Standing {
  readonly subject: Id;
  readonly name: string;
  readonly sentence: string;
  /** The event that brought it there; none where nothing ever changed it. */
  readonly since: { readonly event: Id; readonly title: string } | undefined;
  /** True when a position of some dispute would have moved it. */
  readonly disputed: boolean;
}

export function standingsOf(timeline: Timeline): readonly Standing[] {
  const { story, index } = timeline;
  const end = timeline.at(timeline.length);
  const claimed = new Set(
    story.disputes.flatMap(({ positions }) => positions.flatMap(({ moves }) => Object.keys(moves))),
  );
  return story.subjects.map(({ id, name }) => {
    const change = timeline.path(id).findLast(({ from, to }) => from !== to);
    const event = change && index.events.get(change.event);
    return {
      subject: id,
      name: capitalised(name),
      sentence: `${capitalised(statusLabel(index.machineOf(id), end[id] ?? ''))}.`,
      since: event && { event: event.id, title: event.title },
      disputed: claimed.has(id),
    };
  });
}
