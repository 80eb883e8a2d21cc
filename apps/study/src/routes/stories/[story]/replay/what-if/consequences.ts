import { type Fallen, type Id, statusLabel, type Timeline } from '@aide-memoire/core';
import { apart } from '#lib/apart.ts';
import { capitalised, listInWords } from '#lib/words.ts';

/** Events that fall, or that lose a move, for one reason, in words that fit one and many. */
export interface Loss {
  readonly reason: string;
  readonly events: readonly { readonly event: Id; readonly title: string }[];
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
  /** How many others fall, and which; the event itself is not among them. */
  readonly others: number;
  readonly fallen: readonly Loss[];
  readonly dropped: readonly Loss[];
  readonly elsewhere: readonly Elsewhere[];
  /** The steps of all that fall, the event's own included. */
  readonly steps: ReadonlySet<number>;
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
    others: fallen.length - 1,
    fallen: byReason(
      fallen.slice(1).map(({ event: id, because }) => {
        return { event: id, title: titleOf(id), reason: reasonInWords(because, titleOf, nameOf) };
      }),
    ),
    dropped: byReason(
      dropped.map(({ event: id, subject }) => {
        return {
          event: id,
          title: titleOf(id),
          reason: `Would no longer move ${apart(nameOf(subject))}`,
        };
      }),
    ),
    elsewhere: story.subjects.flatMap(({ id, name }) => {
      const [was = '', would = ''] = [end[id], state[id]];
      if (was === would) return [];
      const label = (status: string): string => statusLabel(index.machineOf(id), status);
      return [{ subject: id, name: capitalised(name), was: label(was), would: label(would) }];
    }),
    steps: new Set(fallen.map(({ event: id }) => timeline.stepOf(id).index)),
  };
}

/** In the order in which each reason is first met. */
function byReason(
  losses: readonly { readonly event: Id; readonly title: string; readonly reason: string }[],
): readonly Loss[] {
  const reasons = new Map<string, { event: Id; title: string }[]>();
  for (const { event, title, reason } of losses) {
    const events = reasons.get(reason) ?? [];
    events.push({ event, title });
    reasons.set(reason, events);
  }
  return [...reasons].map(([reason, events]) => ({ reason, events }));
}

function reasonInWords(
  because: Fallen['because'],
  titleOf: (event: Id) => string,
  nameOf: (subject: Id) => string,
): string {
  switch (because.kind) {
    case 'taken-out':
      return 'Is the event that is taken out';
    case 'needs':
      return `Could not have happened without “${apart(titleOf(because.event))}”`;
    case 'illegal':
      return `Could no longer move ${listInWords(because.subjects.map((subject) => apart(nameOf(subject))))}, and did nothing else`;
  }
}
