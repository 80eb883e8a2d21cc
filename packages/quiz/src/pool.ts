import { type Id, replay, ReplayError, type Story, type Timeline } from '@aide-memoire/core';
import { composeKind, type Composed } from './compose/compose-kind.ts';
import { firstBroken } from './flaws/item-checks.ts';
import { type Item, type Kind, KINDS } from './item.ts';
import { GENERATORS } from './kinds/index.ts';
import { proveItem } from './proof/prove.ts';
import type { Asking } from './question.ts';
import { chance } from './seed.ts';
import { wordsFor } from './words/index.ts';

export interface PoolOptions {
  /** A whole number. Same story and seed, same items on every machine. */
  readonly seed: number;
  /** All kinds when left out. The items of a kind do not depend on which others are asked for. */
  readonly kinds?: readonly Kind[];
  /** The last step that may be asked or told about, from 1; the whole story when left out. */
  readonly upTo?: number;
}

/**
 * The pool of a story, in the order of the log: items that are proven, break no rule of item writing, and together give
 * a guesser nothing to go by. An item that is not so is not in it.
 *
 * @throws ReplayError `unknown-step` when `upTo` is none of the timeline's.
 */
export function itemsOf(timeline: Timeline, options: PoolOptions): readonly Item[] {
  const { kinds = KINDS, upTo } = options;
  const told = firstSteps(timeline, upTo);
  return KINDS.filter((kind) => kinds.includes(kind))
    .flatMap((kind) => itemsOfKind(kind, told, timeline, options.seed).items)
    .sort((a, b) => a.step - b.step);
}

/**
 * The items of one kind.
 *
 * @param told what may be asked and told about.
 * @param whole the whole story, in which it must be true as well.
 */
export function itemsOfKind(
  kind: Kind,
  told: Timeline,
  whole: Timeline,
  seed: number,
  skip: Asking['skip'] = () => undefined,
): Composed {
  const words = wordsFor(told.story.language);
  const draw = (id: string) => chance(seed, `question:${id}`);
  const questions = GENERATORS[kind]({ timeline: told, words, draw, skip });
  const objectionTo = (item: Item): string | undefined => {
    const rule = firstBroken(item, told);
    if (rule !== undefined) return rule;
    const proven = proveItem(item, told);
    if (!proven.ok) return proven.reasons[0];
    // What is true so far and will be so no more is not asked either.
    const stays = told === whole ? proven : proveItem(item, whole);
    return stays.ok ? undefined : stays.reasons[0];
  };
  return composeKind([...questions], { timeline: told, words, seed, objectionTo });
}

/** One item made again by its id, or undefined when the story does not yield it. */
export function itemById(timeline: Timeline, id: string, seed: number): Item | undefined {
  const kind = KINDS.find((candidate) => id.startsWith(`${candidate}:`));
  if (!kind) return undefined;
  return itemsOf(timeline, { seed, kinds: [kind] }).find((item) => item.id === id);
}

/** The story as far as a learner has read it: what comes later is not there to be given away. */
export function firstSteps(timeline: Timeline, upTo = timeline.length): Timeline {
  if (upTo === timeline.length) return timeline;
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
