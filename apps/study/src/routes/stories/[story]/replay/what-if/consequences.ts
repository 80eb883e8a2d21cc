import { type Fallen, type Id, statusLabel, type Timeline } from '@aide-memoire/core';
import { capitalised, listInWords } from '#lib/words.ts';

/** An event that falls, or that loses a move, with the reason in words. */
export interface Loss {
  readonly event: Id;
  readonly title: string;
  readonly reason: string;
}

/** A subject that would stand elsewhere at the end. */
export interface Elsewhere {
  readonly subject: Id;
  readonly name: string;
  readonly was: string;
  readonly would: string;
}

/** What comes of taking an event out of the story, in words. */
export interface Consequences {
  readonly event: Id;
  readonly title: string;
  /** The others that fall; the event itself is not among them. */
  readonly fallen: readonly Loss[];
  readonly dropped: readonly Loss[];
  readonly elsewhere: readonly Elsewhere[];
  /** The steps of all that fall, the event's own included. */
  readonly steps: readonly number[];
}

export function consequencesOf(timeline: Timeline, event: Id): Consequences {
  const { fallen, dropped, state } = timeline.without(event);
  const { index, story } = timeline;
  const titleOf = (id: Id): string => index.events.get(id)?.title ?? id;
  const nameOf = (subject: Id): string => index.subjects.get(subject)?.name ?? subject;
  const end = timeline.at(timeline.length);
  return {
    event,
    title: titleOf(event),
    fallen: fallen.slice(1).map(({ event: id, because }) => {
      return { event: id, title: titleOf(id), reason: reasonInWords(because, titleOf, nameOf) };
    }),
    dropped: dropped.map(({ event: id, subject }) => ({
      event: id,
      title: titleOf(id),
      reason: `It stays, but what it does to ${nameOf(subject)} would no longer be possible.`,
    })),
    elsewhere: story.subjects.flatMap(({ id, name }) => {
      const [was = '', would = ''] = [end[id], state[id]];
      if (was === would) return [];
      const label = (status: string): string => statusLabel(index.machineOf(id), status);
      return [{ subject: id, name: capitalised(name), was: label(was), would: label(would) }];
    }),
    steps: fallen.map(({ event: id }) => timeline.stepOf(id).index),
  };
}

function reasonInWords(
  because: Fallen['because'],
  titleOf: (event: Id) => string,
  nameOf: (subject: Id) => string,
): string {
  switch (because.kind) {
    case 'taken-out':
      return 'It is the event that is taken out.';
    case 'needs':
      return `It could not have happened without “${titleOf(because.event)}”.`;
    case 'illegal':
      return `What it does to ${listInWords(because.subjects.map(nameOf))} would not be possible any more.`;
  }
}
