import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';

export type Proven =
  { readonly ok: true } | { readonly ok: false; readonly reasons: readonly string[] };

/** Recomputes an item from the log, without the generators' code. */
export declare function proveItem(item: Item, timeline: Timeline): Proven;
