import type { Id, Timeline } from '@aide-memoire/core';
import { perTimeline } from './lookups.ts';

/** What goes with an event that is taken out of the log. */
export interface Lost {
  readonly fallen: ReadonlySet<Id>;
  /** Events that stay, but without one of their moves. */
  readonly maimed: ReadonlySet<Id>;
}

/** The items about one event follow each other, so the last answer is kept and no more: it can be long. */
const last = perTimeline(() => new Map<Id, Lost>());

export function lostWithout(timeline: Timeline, event: Id): Lost {
  const known = last(timeline).get(event);
  if (known) return known;
  const { fallen, dropped } = timeline.without(event);
  const lost = {
    fallen: new Set(fallen.map((each) => each.event)),
    maimed: new Set(dropped.map((each) => each.event)),
  };
  last(timeline).clear();
  last(timeline).set(event, lost);
  return lost;
}
