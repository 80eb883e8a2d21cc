import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { proveForm } from './form.ts';
import { proveStatusAt } from './status-at.ts';
import { proveWording } from './wording.ts';
import { proveWhatNext } from './what-next.ts';
import { proveWhen } from './when.ts';
import { proveWho } from './who.ts';

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
  const reasons = [...proveForm(item, timeline)];
  // A form that does not hold may name things the log does not have; there is nothing more to ask of it.
  if (reasons.length === 0) {
    reasons.push(...proveWording(item, timeline), ...proveAnswer(item, timeline));
  }
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

function proveAnswer(item: Item, timeline: Timeline): Iterable<string> {
  const { query } = item.proof;
  switch (query.kind) {
    case 'when':
      return proveWhen(item, query, timeline);
    case 'who':
      return proveWho(item, query, timeline);
    case 'status-at':
      return proveStatusAt(item, query, timeline);
    case 'what-next':
      return proveWhatNext(item, query, timeline);
  }
}
