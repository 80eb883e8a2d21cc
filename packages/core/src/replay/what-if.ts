import type { Id, Story, StoryEvent } from '../story.ts';
import type { Timeline } from './timeline.ts';
import { nextStatus } from '../machines/index.ts';
import { indexStory } from './story-index.ts';

/** An event that goes with the one taken out, and why. */
export interface Fallen {
  readonly event: Id;
  readonly because:
    | { readonly kind: 'taken-out' }
    /** It could not have happened without this one, which fell. */
    | { readonly kind: 'needs'; readonly event: Id }
    /** It moved something, and none of its moves is legal any more. */
    | { readonly kind: 'illegal'; readonly subjects: readonly Id[] };
}

/** A move that is no longer legal, of an event that stays for its other moves. */
export interface DroppedMove {
  readonly event: Id;
  readonly subject: Id;
  readonly move: string;
}

export interface WhatIf {
  /** The rest of the story, replayed. */
  readonly timeline: Timeline;
  /** In the order of the log; the event taken out comes first. */
  readonly fallen: readonly Fallen[];
  readonly dropped: readonly DroppedMove[];
}

/**
 * The story without an event. An event falls if one that it needs fell, or if it moved something and none of its
 * moves is still legal; otherwise only its illegal moves drop.
 */
export function without(story: Story, taken: Id, replay: (story: Story) => Timeline): WhatIf {
  const index = indexStory(story);
  const statuses = new Map(
    story.subjects.map(({ id, starts }) => [id, starts ?? index.machineOf(id).initial]),
  );
  const fallen: Fallen[] = [];
  const dropped: DroppedMove[] = [];
  const gone = new Set<Id>();
  const events: StoryEvent[] = [];
  const fall = (event: Id, because: Fallen['because']): void => {
    gone.add(event);
    fallen.push({ event, because });
  };
  for (const event of story.events) {
    const lost = event.needs.find((id) => gone.has(id));
    if (event.id === taken) fall(event.id, { kind: 'taken-out' });
    else if (lost !== undefined) fall(event.id, { kind: 'needs', event: lost });
    else {
      const tried = Object.entries(event.moves).map(([subject, move]) => {
        const to = nextStatus(index.machineOf(subject), statuses.get(subject) ?? '', move);
        return { subject, move, to };
      });
      const legal = tried.filter(({ to }) => to !== undefined);
      if (tried.length > 0 && legal.length === 0) {
        fall(event.id, { kind: 'illegal', subjects: tried.map(({ subject }) => subject) });
        continue;
      }
      for (const { subject, move, to } of tried) {
        if (to === undefined) dropped.push({ event: event.id, subject, move });
        else statuses.set(subject, to);
      }
      const moves = Object.fromEntries(legal.map(({ subject, move }) => [subject, move]));
      events.push({ ...event, moves, after: event.after.filter((id) => !gone.has(id)) });
    }
  }
  return {
    timeline: replay({ ...story, events, disputes: disputesWithout(story, gone) }),
    fallen,
    dropped,
  };
}

/** Disputes that still have something to be about, with the positions that somebody still holds. */
const disputesWithout = (story: Story, gone: ReadonlySet<Id>): Story['disputes'] =>
  story.disputes.flatMap((dispute) => {
    const about = dispute.about.filter((id) => !gone.has(id));
    const positions = dispute.positions.filter(
      (position) => position.in === undefined || !gone.has(position.in),
    );
    return about.length > 0 && positions.length > 1 ? [{ ...dispute, about, positions }] : [];
  });
