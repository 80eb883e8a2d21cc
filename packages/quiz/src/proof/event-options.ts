import type { Id, StoryEvent, Timeline } from '@aide-memoire/core';
import type { Item, Option } from '../item.ts';
import { proveTitleIsIts } from './lookups.ts';
import { proveGrounds, provePartShown } from './rests-on.ts';

export const isDenied = (event: StoryEvent): boolean =>
  event.reports.some(({ stance }) => stance === 'denies');

/** The event that an option stands for: one of the log, that nobody denies, under a title of its own. */
export function* proveEventOption({ id, text }: Option, timeline: Timeline): Iterable<string> {
  const event = timeline.index.events.get(id);
  if (!event) yield `option "${id}" is no event of the story`;
  else {
    if (event.title !== text) yield `option "${id}" is worded as another event`;
    if (isDenied(event)) yield `somebody denies option "${id}"`;
    yield* proveTitleIsIts(event, timeline);
  }
}

/** The proof rests on these events alone, and every report is shown that tells of one that it happened. */
export function* proveRests(
  item: Item,
  timeline: Timeline,
  events: readonly (Id | undefined)[],
): Iterable<string> {
  const found = events.flatMap((id) => timeline.index.events.get(id ?? '') ?? []);
  yield* proveGrounds(item, { events: found.map(({ id }) => id) });
  for (const event of found) yield* provePartShown(item, event, 'happened', { orAny: true });
}
