import { statusLabel, type Id, type StoryEvent, type Timeline } from '@aide-memoire/core';
import { capitalised } from '#lib/words.ts';

/** How a subject stands when the story ends. */
export interface Standing {
  readonly subject: Id;
  readonly name: string;
  readonly sentence: string;
  /** The event that brought it there; none where nothing ever changed it. */
  readonly since: StoryEvent | undefined;
  /** The first dispute of which a position would have moved it. */
  readonly dispute: Id | undefined;
}

export function standingsOf(timeline: Timeline): readonly Standing[] {
  const { story, index } = timeline;
  const end = timeline.at(timeline.length);
  return story.subjects.map(({ id, name }) => {
    const change = timeline.path(id).findLast(({ from, to }) => from !== to);
    return {
      subject: id,
      name: capitalised(name),
      sentence: `${capitalised(statusLabel(index.machineOf(id), end[id] ?? ''))}.`,
      since: change && index.events.get(change.event),
      dispute: story.disputes.find(({ positions }) =>
        positions.some(({ moves }) => Object.hasOwn(moves, id)),
      )?.id,
    };
  });
}
