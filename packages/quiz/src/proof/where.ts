import type { Entity, Id, Timeline } from '@aide-memoire/core';
import { proveKeyed } from './keyed.ts';
import { gathered, perTimeline, proveTitleIsIts, repeatsOf } from './lookups.ts';
import { isNamedIn } from './named.ts';
import type { Prover } from './prover.ts';
import { proveGrounds, provePartShown, rivalClaims } from './rests-on.ts';
import { toldOnce } from './told.ts';

const eventsByPlace = perTimeline(({ story }) =>
  gathered(story.events, ({ place }) => (place === undefined ? [] : [place])),
);

/** What a place saw, as the feedback of another question tells it. */
const seen = toldOnce((timeline, words, place: Id) =>
  (eventsByPlace(timeline).get(place) ?? []).flatMap(({ id, title }) => {
    const date = timeline.index.dates.get(id);
    return date ? [words.where.other(timeline.index.nameOf(place), title, words.date(date))] : [];
  }),
);

/** Looks at the map: of the options only the key is where it was, and no option holds another. */
export const proveWhere: Prover<'where'> = {
  idOf: ({ event }) => `where:${event}`,
  stemOf: (query, { index }, words) => {
    const title = index.events.get(query.event)?.title;
    return title === undefined ? undefined : words.where.stem(title);
  },
  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const { events, entities } = timeline.index;
    const event = events.get(query.event);
    if (event?.place === undefined) {
      yield `"${query.event}" has no place`;
      return;
    }
    const { place } = event;
    yield* proveGrounds(item, { events: [event.id] });
    yield* proveTitleIsIts(event, timeline);
    yield* provePartShown(item, event, 'place');
    for (const around of upwards(place, timeline)) {
      if (namesOf(around).some((name) => isNamedIn(event.title, name)))
        yield `the title names "${around.id}"`;
    }
    const ids = item.options.map(({ id }) => id);
    for (const id of ids) {
      const holding = upwards(id, timeline).find((each) => each.id !== id && ids.includes(each.id));
      if (holding) yield `option "${id}" lies in option "${holding.id}"`;
    }
    const elsewhere = repeatsOf(timeline, event).flatMap((repeat) => repeat.place ?? []);
    const claims = rivalClaims(timeline, event.id);

    for (const { id, text } of item.options) {
      const option = entities.get(id);
      const here = eventsByPlace(timeline).get(id) ?? [];
      if (!option || (option.kind !== 'place' && here.length === 0)) {
        yield `option "${id}" is no place of the story`;
        continue;
      }
      if (text !== words.capital(option.short)) yield `option "${id}" is worded as another place`;
      yield* proveKeyed(item, id, id === place);
      const told = item.feedback[id];
      if (id === place) {
        if (told !== words.where.right(event.title, option.short))
          yield 'the key is told something else';
        continue;
      }
      if (elsewhere.some((other) => isSameOrWithin(other, id, timeline)))
        yield `in option "${id}" the same happened`;
      if (claims.some((claim) => namesOf(option).some((name) => isNamedIn(claim, name))))
        yield `somebody claims option "${id}"`;
      const isSo =
        here.length === 0
          ? told === words.where.nothing(option.short)
          : seen(timeline, words, id).has(told ?? '');
      if (!isSo) yield `option "${id}" did not see what its feedback says`;
    }
  },
};

const namesOf = ({ name, short, aliases }: Entity): readonly string[] => [name, short, ...aliases];

/** The place, what it lies in, and so on up. */
function upwards(place: Id, { index }: Timeline): readonly Entity[] {
  const way: Entity[] = [];
  for (let at: Entity | undefined = index.entities.get(place); at && !way.includes(at);) {
    way.push(at);
    at = at.in === undefined ? undefined : index.entities.get(at.in);
  }
  return way;
}

/** Two places of which one may hold the other. */
const isSameOrWithin = (a: Id, b: Id, timeline: Timeline): boolean =>
  upwards(a, timeline).some(({ id }) => id === b) ||
  upwards(b, timeline).some(({ id }) => id === a);
