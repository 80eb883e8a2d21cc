import type { Id, Timeline } from '@aide-memoire/core';
import { perTimeline } from './lookups.ts';

/** What goes with an event that is taken out of the log. */
export interface Lost {
  readonly fallen: ReadonlySet<Id>;
  /** Events that stay, but without one of their moves. */
  readonly maimed: ReadonlySet<Id>;
  /** Whether an event comes after something that falls, as far as anybody asked. */
  readonly after: Map<Id, boolean>;
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
    after: new Map<Id, boolean>(),
  };
  last(timeline).clear();
  last(timeline).set(event, lost);
  return lost;
}

/** Whether `needs` and `after` lead back from an event to something that falls: then it may well go with it. */
export function comesAfterLoss(event: Id, { fallen, after }: Lost, timeline: Timeline): boolean {
  const before = (id: Id): readonly Id[] => {
    const found = timeline.index.events.get(id);
    return found ? [...found.needs, ...found.after] : [];
  };
  // Earlier events are settled before later ones, without a call for each link of a long chain.
  const open = [event];
  for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
    const unknown = before(id).filter((each) => !fallen.has(each) && !after.has(each));
    if (unknown.length > 0 && !before(id).some((each) => fallen.has(each))) open.push(...unknown);
    else {
      after.set(
        id,
        before(id).some((each) => fallen.has(each) || after.get(each) === true),
      );
      open.pop();
    }
  }
  return after.get(event) === true;
}
