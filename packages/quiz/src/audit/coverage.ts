import type { Id, Timeline } from '@aide-memoire/core';
import { eventsOf } from '../compose/gives-away.ts';
import type { Item } from '../item.ts';

/** How many of the story's things some item asks about, and which none does. */
export interface Coverage {
  readonly of: 'events' | 'disputes' | 'changes of status';
  readonly asked: number;
  readonly all: number;
  /** Their ids; a change is `subject/event`. */
  readonly missing: readonly string[];
}

export function coverageOf(items: readonly Item[], timeline: Timeline): readonly Coverage[] {
  const { story } = timeline;
  const changes = story.subjects.flatMap(({ id }) =>
    timeline
      .path(id)
      .filter(({ from, to }) => from !== to)
      .map(({ event }) => `${id}/${event}`),
  );
  return [
    share('events', idsOf(story.events), new Set(items.flatMap((item) => [...eventsOf(item)]))),
    share('disputes', idsOf(story.disputes), new Set(items.flatMap(disputesAsked))),
    share('changes of status', changes, new Set(items.flatMap(changesAsked))),
  ];
}

function share(of: Coverage['of'], all: readonly string[], asked: ReadonlySet<string>): Coverage {
  const missing = all.filter((id) => !asked.has(id));
  return { of, asked: all.length - missing.length, all: all.length, missing };
}

const idsOf = (things: readonly { readonly id: Id }[]): readonly Id[] => things.map(({ id }) => id);

const disputesAsked = ({ proof: { query } }: Item): readonly Id[] =>
  'dispute' in query ? [query.dispute] : [];

/** A change is asked about by its cause, its result, or as what came next. */
function changesAsked({ proof: { query, events } }: Item): readonly string[] {
  switch (query.kind) {
    case 'status-at':
      return [`${query.subject}/${query.since}`];
    case 'what-changed':
      return [`${query.subject}/${query.event}`];
    case 'what-next':
      return events.map((event) => `${query.subject}/${event}`);
    default:
      return [];
  }
}
