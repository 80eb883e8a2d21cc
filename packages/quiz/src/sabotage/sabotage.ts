import { replay, ReplayError, type Story, type Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';

/** An item and the story to prove it against, one of them spoilt. */
export interface Spoilt {
  readonly item: Item;
  readonly timeline: Timeline;
  /** Which of the two was spoilt. */
  readonly of: 'item' | 'story';
}

/** A way to spoil an item, to see that the prover notices. */
export interface Sabotage {
  readonly name: string;
  /** What is done, to be read after "sabotage:". */
  readonly sentence: string;
  /** Every way it can be done to an item; none where it does not apply. */
  readonly spoil: (item: Item, timeline: Timeline) => Iterable<Spoilt>;
}

/** The story with some of it changed, replayed; nothing where the change makes it no story. */
export function changed(timeline: Timeline, changes: Partial<Story>): Timeline | undefined {
  try {
    return replay({ ...timeline.story, ...changes });
  } catch (error) {
    if (error instanceof ReplayError) return undefined;
    throw error;
  }
}

/** The same item against a changed story, its step moved with the events; nothing where there is no such story. */
export function* against(item: Item, timeline: Timeline | undefined): Iterable<Spoilt> {
  if (!timeline) return;
  const steps = item.proof.events.map((id) => timeline.stepOf(id).index);
  yield { item: { ...item, step: Math.max(...steps) }, timeline, of: 'story' };
}

/** The item with some of it changed. */
export const spoilt = (item: Item, change: Partial<Item>): Item => ({ ...item, ...change });

/** A record with all but one of its entries. */
export const without = <T>(
  record: Readonly<Record<string, T>>,
  key: string,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** The options that are not the key, by id. */
export const distractorsOf = ({ options, key }: Item): readonly string[] =>
  options.map(({ id }) => id).filter((id) => !key.includes(id));
