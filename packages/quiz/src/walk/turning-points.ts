import type { Id, StoryEvent, Timeline } from '@aide-memoire/core';
import type { Detail } from './scene.ts';

/** Scenes for each root of the number of events, and the most there are: a story of 40 gives 8, 11 or 15. */
const LENGTHS: Readonly<Record<Detail, { readonly perRoot: number; readonly most: number }>> = {
  brief: { perRoot: 1.2, most: 12 },
  normal: { perRoot: 1.7, most: 18 },
  full: { perRoot: 2.25, most: 24 },
};

/** More dependents than this count as this many: their logarithm has flattened by then, and counting stays cheap. */
const MOST_DEPENDENTS = 99;

/** How many scenes a walkthrough has, where the story allows as many. */
export function sceneCount(events: number, detail: Detail): number {
  const { perRoot, most } = LENGTHS[detail];
  return Math.min(events, most, Math.max(1, Math.round(perRoot * Math.sqrt(events))));
}

/**
 * The events of a story, the greatest turning point first: a point for each status it changed, a point for each dispute about it, and
 * the common logarithm of one more than the events that need it, directly or through others (99 at most). Ties go to the earlier in the log.
 */
export function turningPoints(timeline: Timeline): readonly StoryEvent[] {
  const dependents = dependentsIn(timeline);
  const scored = timeline.story.events.map((event, i) => {
    const changes = timeline.step(i + 1).changes.length;
    const disputes = timeline.index.disputesAbout.get(event.id)?.length ?? 0;
    return { event, score: changes + Math.log10(1 + dependents(event.id)) + disputes };
  });
  return scored.sort((a, b) => b.score - a.score).map(({ event }) => event);
}

/** Counts the events that could not have happened without one. */
function dependentsIn({ story }: Timeline): (event: Id) => number {
  const direct = new Map<Id, Id[]>();
  for (const { id, needs } of story.events) {
    for (const needed of needs) {
      const list = direct.get(needed);
      if (list) list.push(id);
      else direct.set(needed, [id]);
    }
  }
  return (event) => {
    const found = new Set<Id>();
    const open = [event];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const dependent of direct.get(id) ?? []) {
        if (found.size === MOST_DEPENDENTS) return MOST_DEPENDENTS;
        if (found.has(dependent)) continue;
        found.add(dependent);
        open.push(dependent);
      }
    }
    return found.size;
  };
}
