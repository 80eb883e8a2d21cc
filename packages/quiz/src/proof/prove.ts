import type { Timeline } from '@aide-memoire/core';
import type { Item, Kind, QueryOf } from '../item.ts';
import { type Words, wordsFor } from '../words/index.ts';
import { toldOfKey } from './explained.ts';
import { proveForm } from './form.ts';
import type { Prover } from './prover.ts';
import { PROVERS } from './provers.ts';
import { proveWording } from './wording.ts';

export type Proven =
  { readonly ok: true } | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * Recomputes an item from the log, without the generators' code: only core's queries and the words are shared. Its form
 * must hold (one key, feedback for every option, evidence that the story has), its words must ask what the proof asks,
 * and of its options exactly the key may be true.
 *
 * @returns every reason why the item is not proven; it never throws on an item of the right shape.
 */
export function proveItem(item: Item, timeline: Timeline): Proven {
  const { query } = item.proof;
  const words = wordsFor(timeline.story.language);
  const reasons = [...proveForm(item, timeline)];
  // A form that does not hold may name things the log does not have; there is nothing more to ask of it.
  if (reasons.length === 0) reasons.push(...proveKind(query.kind, query, item, timeline, words));
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

function* proveKind<K extends Kind>(
  kind: K,
  query: QueryOf<K>,
  item: Item,
  timeline: Timeline,
  words: Words,
): Iterable<string> {
  const prover: Prover<K> = PROVERS[kind];
  yield* proveWording(item, timeline, words, {
    id: prover.idOf(query),
    stem: prover.stemOf(query, timeline, words),
    because: prover.becauseOf ? prover.becauseOf(item, query, timeline, words) : toldOfKey(item),
    repeatsOptions: prover.repeatsOptions,
  });
  yield* prover.prove(item, query, timeline, words);
}
