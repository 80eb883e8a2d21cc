import { type Id, replay, ReplayError, type Story, type Timeline } from '@aide-memoire/core';
import { composeKind, type Composed, type Dropped } from './compose/compose-kind.ts';
import { flawsOf } from './flaws/index.ts';
import { type Item, type Kind, KINDS } from './item.ts';
import { GENERATORS } from './kinds/index.ts';
import { proveItem } from './proof/prove.ts';
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
  const told = upTo === undefined ? timeline : firstSteps(timeline, upTo);
  return KINDS.filter((kind) => kinds.includes(kind))
    .flatMap((kind) => itemsOfKind(kind, told, timeline, options.seed).items)
    .sort((a, b) => a.step - b.step);
}

function itemsOfKind(
  kind: Kind,
  told: Timeline,
  whole: Timeline,
  seed: number,
  skip: (reason: string) => void = () => undefined,
): Composed {
  const words = wordsFor(told.story.language);
  const draw = (id: string) => chance(seed, `question:${id}`);
  const questions = GENERATORS[kind]({ timeline: told, words, draw, skip });
  const objectionTo = (item: Item): string | undefined => {
    const [flaw] = flawsOf(item, told);
    if (flaw) return flaw.sentence;
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

/** Why a kind yields what it does. */
export interface KindReport {
  readonly kind: Kind;
  readonly items: number;
  /** Claims that gave no question, and why, in words. */
  readonly skipped: readonly string[];
  /** Questions that are not asked in the end, and why, in words. */
  readonly dropped: readonly Dropped[];
}

/** What each kind yields, and why no more. */
export function explainKinds(
  timeline: Timeline,
  { seed, kinds = KINDS, upTo }: PoolOptions,
): readonly KindReport[] {
  const told = upTo === undefined ? timeline : firstSteps(timeline, upTo);
  return KINDS.filter((kind) => kinds.includes(kind)).map((kind) => {
    const skipped: string[] = [];
    const { items, dropped } = itemsOfKind(kind, told, timeline, seed, (reason) => {
      skipped.push(reason);
    });
    return { kind, items: items.length, skipped, dropped };
  });
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
