import type { Timeline } from '@aide-memoire/core';
import type { Item, Kind, QueryOf } from '../item.ts';
import type { Words } from '../words/index.ts';

/** How one kind is proven: what its query is called, how it is asked, and which options answer it. */
export interface Prover<K extends Kind> {
  readonly idOf: (query: QueryOf<K>) => string;
  /** The stem, word for word, or undefined when the query names things the story does not have. */
  readonly stemOf: (query: QueryOf<K>, timeline: Timeline, words: Words) => string | undefined;
  /** What the explanation says before its ending; what the key is told unless given. */
  readonly becauseOf?: (
    item: Item,
    query: QueryOf<K>,
    timeline: Timeline,
    words: Words,
  ) => string | undefined;
  /** Whether the feedback of each option repeats the option. */
  readonly repeatsOptions: boolean;
  /** Every reason why the options, the key or the proof do not answer the query. */
  readonly prove: (
    item: Item,
    query: QueryOf<K>,
    timeline: Timeline,
    words: Words,
  ) => Iterable<string>;
}

export type Provers = { readonly [K in Kind]: Prover<K> };
