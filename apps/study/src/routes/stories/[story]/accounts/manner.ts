import type { Attribution, StoryEvent } from '@aide-memoire/core';

/** How a source has an event. */
export interface Manner {
  /** By itself, or through somebody; undefined where it does not assert the event. */
  readonly asserts: 'itself' | 'through' | undefined;
  /** Whether it tells all that is told of the event, or only a part. */
  readonly isWhole: boolean;
  readonly denies: boolean;
  readonly qualifies: boolean;
  readonly quotes: boolean;
}

/** @param attributions of one source. */
export function mannerOf(attributions: readonly Attribution[], event: StoryEvent): Manner {
  const reports = attributions.map(({ report }) => report);
  const asserted = reports.filter(({ stance }) => stance === 'asserts');
  const told = new Set(asserted.flatMap(({ tells }) => tells ?? partsOf(event)));
  return {
    asserts:
      asserted.length === 0
        ? undefined
        : asserted.some(({ from }) => from.length === 0)
          ? 'itself'
          : 'through',
    isWhole: partsOf(event).every((part) => told.has(part)),
    denies: reports.some(({ stance }) => stance === 'denies'),
    qualifies: reports.some(({ stance }) => stance === 'qualifies'),
    quotes: reports.some(({ quote }) => quote !== undefined),
  };
}

/** What there is to tell of an event. */
function partsOf({ place, by, to, details }: StoryEvent): readonly string[] {
  return [
    'happened',
    ...(place === undefined ? [] : ['place']),
    ...(by.length > 0 ? ['by'] : []),
    ...(to.length > 0 ? ['to'] : []),
    ...Object.keys(details),
  ];
}
