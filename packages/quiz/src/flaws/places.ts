import type { Id, Timeline } from '@aide-memoire/core';

/** Whether a place is another, or lies in it, through however many others. A story that goes in a circle ends too. */
export function liesIn(inner: Id, outer: Id, timeline: Timeline): boolean {
  const seen = new Set<Id>();
  for (let at: Id | undefined = inner; at !== undefined && !seen.has(at);) {
    if (at === outer) return true;
    seen.add(at);
    at = timeline.index.entities.get(at)?.in;
  }
  return false;
}
