import type { Id, Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import type { Words } from '../words/index.ts';
import { perTimeline } from './lookups.ts';
import { quotesOf } from './quotations.ts';

/** All that may truly be told of one thing, by its name. */
export type Told = (timeline: Timeline, words: Words, name: string) => ReadonlySet<string>;

/** Remembers what may be told of each thing: many items offer the same one. */
export function toldOnce(
  make: (timeline: Timeline, words: Words, name: string) => Iterable<string>,
): Told {
  const known = perTimeline(() => new Map<string, ReadonlySet<string>>());
  return (timeline, words, name) => {
    const found = known(timeline).get(name);
    if (found) return found;
    const fresh = new Set(make(timeline, words, name));
    known(timeline).set(name, fresh);
    return fresh;
  };
}

/** The parts that an entity has in the story. */
export const otherParts = toldOnce(({ index }, words, entity: Id) =>
  index.eventsOf(entity).flatMap(({ id, title }) => {
    const date = index.dates.get(id);
    return date ? [words.who.other(index.nameOf(entity), title, words.date(date))] : [];
  }),
);

/** The words that an entity is quoted with. */
export const otherQuotes = toldOnce((timeline, words, entity: Id) =>
  [...quotesOf(timeline, entity)].map((quote) =>
    words.whoSaid.otherQuote(timeline.index.nameOf(entity), quote),
  ),
);

/** Who chose the option is told one of these, word for word; all of them are true of it. */
export function* proveTold(item: Item, id: string, truths: Iterable<string>): Iterable<string> {
  if ([...truths].includes(item.feedback[id] ?? '')) return;
  yield item.key.includes(id)
    ? 'the key is told something else'
    : `option "${id}" is told something else`;
}

/** The date of an event as a sentence gives it in brackets. */
export function dateInWords(event: Id, { index }: Timeline, words: Words): string {
  const date = index.dates.get(event);
  return date ? words.date(date) : '';
}
