import type { Id, Timeline } from '@aide-memoire/core';
import type { Item, Kind } from '@aide-memoire/quiz';

export { POOL_SEED } from './pool-seed.ts';

/** What a story asks, without the questions: enough to say what is due and what is known. */
export interface StoryCatalog {
  readonly story: { readonly id: Id; readonly title: string };
  readonly subjects: readonly { readonly id: Id; readonly name: string }[];
  readonly items: readonly CatalogItem[];
}

export interface CatalogItem {
  readonly id: string;
  readonly kind: Kind;
  readonly subject?: Id;
  readonly key: readonly string[];
}

/** @param pool the story's, made with `POOL_SEED`. */
export function catalogOf({ story }: Timeline, pool: readonly Item[]): StoryCatalog {
  return {
    story: { id: story.id, title: story.title },
    subjects: story.subjects.map(({ id, name }) => ({ id, name })),
    items: pool.map(({ id, kind, subject, key }) => ({
      id,
      kind,
      ...(subject !== undefined && { subject }),
      key,
    })),
  };
}
