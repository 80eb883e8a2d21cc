import { type Id, replay, ReplayError, type Story, type Timeline } from '@aide-memoire/core';
import { itemOf } from './draft.ts';
import type { Item, Kind } from './item.ts';
import { GENERATORS } from './kinds/index.ts';
import { proveItem } from './proof/prove.ts';

/** The kinds of question there are, in the order of a pool's items at the same step. */
export const KINDS: readonly Kind[] = ['when', 'who', 'status-at', 'what-next'];

export interface PoolOptions {
  /** A whole number. Same story and seed, same items on every machine. */
  readonly seed: number;
  /** All kinds when left out. */
  readonly kinds?: readonly Kind[];
  /** The last step that may be asked or told about, from 1; the whole story when left out. */
  readonly upTo?: number;
}

/**
 * The pool of a story: every item that proves, in the order of the log. An item that does not prove is not in it.
 *
 * @throws ReplayError `unknown-step` when `upTo` is none of the timeline's.
 */
export function itemsOf(
  timeline: Timeline,
  { seed, kinds = KINDS, upTo }: PoolOptions,
): readonly Item[] {
  const told = upTo === undefined ? timeline : firstSteps(timeline, upTo);
  return KINDS.filter((kind) => kinds.includes(kind))
    .flatMap((kind) => [...GENERATORS[kind](told, seed)].map((draft) => itemOf(told, draft)))
    .filter((item) => proveItem(item, timeline).ok)
    .sort((a, b) => a.step - b.step);
}

/** One item made again by its id, or undefined when the story does not yield it. */
export function itemById(timeline: Timeline, id: string, seed: number): Item | undefined {
  const kind = KINDS.find((candidate) => id.startsWith(`${candidate}:`));
  if (!kind) return undefined;
  return itemsOf(timeline, { seed, kinds: [kind] }).find((item) => item.id === id);
}

/** The story as far as a learner has read it: what comes later is not there to be given away. */
function firstSteps(timeline: Timeline, upTo: number): Timeline {
  if (!Number.isInteger(upTo) || upTo < 1 || upTo > timeline.length) {
    throw new ReplayError(
      'unknown-step',
      `There is no step ${upTo}; steps run from 1 to ${timeline.length}.`,
    );
  }
  const events = timeline.story.events.slice(0, upTo);
  const told = new Set<Id>(events.map(({ id }) => id));
  const disputes: Story['disputes'] = timeline.story.disputes
    .filter(({ about }) => about.every((id) => told.has(id)))
    .map((dispute) => ({
      ...dispute,
      positions: dispute.positions.filter(
        (position) => position.in === undefined || told.has(position.in),
      ),
    }));
  return replay({ ...timeline.story, events, disputes });
}
