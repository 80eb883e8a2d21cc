import { type EdtfDate, type Id, isFirm, type Timeline } from '@aide-memoire/core';

/** Whether an event came before, or after, one that stays the same. */
export interface OrderAround {
  readonly before: (other: Id) => boolean;
  readonly after: (other: Id) => boolean;
}

/** Futures are looked for this many steps ahead: what is further off is no rival, and a long log stays quick. */
export const AHEAD = 40;

/**
 * Order that does not lean on approximate days: by firm dates that do not overlap, or by a chain of `needs` and
 * `after`. Stricter than `isProvablyBefore`, which takes an approximate day at its word.
 */
export function orderAround(timeline: Timeline, event: Id): OrderAround {
  const { dates } = timeline.index;
  const here = dates.get(event);
  const ancestors = ancestorsOf(timeline, event);
  const descendants = descendantsOf(timeline, event);
  return {
    before: (other) => ancestors.has(other) || areApart(dates.get(other), here),
    after: (other) => descendants().has(other) || areApart(here, dates.get(other)),
  };
}

const areApart = (a: EdtfDate | undefined, b: EdtfDate | undefined): boolean =>
  a !== undefined && b !== undefined && isFirm(a) && isFirm(b) && a.latest < b.earliest;

function ancestorsOf(timeline: Timeline, event: Id): ReadonlySet<Id> {
  const found = new Set<Id>();
  const open = [event];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const { needs = [], after = [] } = timeline.index.events.get(id) ?? {};
    for (const earlier of [...needs, ...after]) {
      if (found.has(earlier)) continue;
      found.add(earlier);
      open.push(earlier);
    }
  }
  return found;
}

/** What an event needs stands before it in the log, so one pass from the event on finds every chain that starts there. */
function descendantsOf(timeline: Timeline, event: Id): () => ReadonlySet<Id> {
  let found: Set<Id> | undefined;
  return () => {
    if (found) return found;
    found = new Set([event]);
    for (const { id, needs, after } of timeline.story.events.slice(timeline.stepOf(event).index)) {
      if (
        needs.some((earlier) => found?.has(earlier)) ||
        after.some((earlier) => found?.has(earlier))
      )
        found.add(id);
    }
    found.delete(event);
    return found;
  };
}
