import {
  happenedInWords,
  statusLabel,
  type Step,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { capitalised } from '#lib/words.ts';

/** An event that changed how something stood, for whoever has a minute. */
export interface TurningPoint {
  readonly event: StoryEvent;
  readonly when: string;
  /** What it made of what: `New START`, `in force for its first term`. */
  readonly became: readonly { readonly subject: string; readonly status: string }[];
}

const AT_MOST = 8;

/**
 * The turning points of any story, in its order: the eight events, or fewer, that weigh most. Each status an event
 * changed counts one, and one more where nothing changed it again, since such an event made things what they are now.
 * Of two that weigh the same, the one that more events could not have happened without, and then the later, being
 * nearer to how things stand.
 */
export function turningPoints(timeline: Timeline): readonly TurningPoint[] {
  const { story } = timeline;
  const last = new Map(
    story.subjects.map(({ id }) => [id, timeline.path(id).findLast(isChange)?.step]),
  );
  const dependents = new Map<string, number>();
  for (const id of story.events.flatMap(({ needs }) => needs)) {
    dependents.set(id, (dependents.get(id) ?? 0) + 1);
  }
  const weight = ({ index, changes }: Step): number =>
    changes.length + changes.filter(({ subject }) => last.get(subject) === index).length;
  const needed = ({ event }: Step): number => dependents.get(event.id) ?? 0;

  return Array.from({ length: timeline.length }, (_, i) => timeline.step(i + 1))
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => weight(b) - weight(a) || needed(b) - needed(a) || b.index - a.index)
    .slice(0, AT_MOST)
    .sort((a, b) => a.index - b.index)
    .map((step) => pointOf(timeline, step));
}

function pointOf({ index }: Timeline, { event, changes }: Step): TurningPoint {
  return {
    event,
    when: capitalised(happenedInWords(event)),
    became: changes.map(({ subject, to }) => ({
      subject: capitalised(index.subjects.get(subject)?.name ?? subject),
      status: statusLabel(index.machineOf(subject), to),
    })),
  };
}

const isChange = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  from !== to;
