import { type Catalog, type Described, refOf } from '@aide-memoire/learner';
import type { Catalogued } from '#lib/questions/catalogs.ts';

/** The key of every item of these catalogs, by `story/item`: what a schedule is reckoned for. */
export const keysOf = (catalogs: readonly Catalogued[]): Catalog =>
  new Map(
    catalogs.flatMap(({ story, items }) =>
      items.map(({ id, key }) => [refOf({ story: story.id, item: id }), key] as const),
    ),
  );

/** What every item of these catalogs asks about. */
export const describedBy = (catalogs: readonly Catalogued[]): Described =>
  new Map(
    catalogs.flatMap(({ story, items }) =>
      items.map((item) => [refOf({ story: story.id, item: item.id }), item] as const),
    ),
  );
