import { isFirm, readDate } from '@aide-memoire/core';
import { proveKeyed } from './keyed.ts';
import { gathered, perTimeline, proveTitleIsIts, repeatsOf } from './lookups.ts';
import { isNamedIn, tellsDate } from './named.ts';
import type { Prover } from './prover.ts';
import { proveGrounds, provePartShown, rivalClaims } from './rests-on.ts';

const eventsByDate = perTimeline(({ story, index }) =>
  gathered(story.events, ({ id }) => [index.dates.get(id)?.text ?? '']),
);

/** The date of the event, asked of the log again; every other option must be another date of the same precision. */
export const proveWhen: Prover<'when'> = {
  idOf: ({ event }) => `when:${event}`,
  stemOf: (query, { index }, words) => {
    const title = index.events.get(query.event)?.title;
    return title === undefined ? undefined : words.when.stem(title);
  },
  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const event = timeline.index.events.get(query.event);
    const date = timeline.index.dates.get(query.event);
    if (!event || !date) {
      yield `there is no event "${query.event}"`;
      return;
    }
    if (!isFirm(date) || date.ends.length > 0) yield 'the date is not known for certain';
    yield* proveGrounds(item, { events: [event.id] });
    yield* proveTitleIsIts(event, timeline);
    yield* provePartShown(item, event, 'happened');

    const repeats = repeatsOf(timeline, event);
    const claims = rivalClaims(timeline, event.id);
    let last = -Infinity;
    for (const { id, text } of item.options) {
      const option = readDate(id);
      if (!option.ok) {
        yield `option "${id}" is no date`;
        return;
      }
      const { earliest, latest, precision } = option.date;
      if (text !== words.date(option.date)) yield `option "${id}" is worded as another date`;
      if (precision !== date.precision || !isFirm(option.date))
        yield `option "${id}" is of another precision`;
      if (earliest <= last) yield 'the dates overlap or stand out of order';
      last = latest;
      if (tellsDate(event.title, text)) yield `the title speaks of option "${id}"`;

      const isTrue = earliest <= date.latest && date.earliest <= latest;
      yield* proveKeyed(item, id, isTrue);
      if (isTrue) {
        if (item.feedback[id] !== words.when.right(event.title, words.onDate(date)))
          yield 'the key is told something else';
        continue;
      }
      for (const repeat of repeats) {
        const other = timeline.index.dates.get(repeat.id);
        if (other && earliest <= other.latest && other.earliest <= latest)
          yield `on option "${id}" the same happened: "${repeat.id}"`;
      }
      if (claims.some((claim) => isNamedIn(claim, text))) yield `somebody claims option "${id}"`;
      const others = eventsByDate(timeline).get(id) ?? [];
      const told = item.feedback[id];
      if (!others.some(({ title }) => words.when.other(text, title) === told))
        yield `no event is of option "${id}" as its feedback says`;
    }
  },
};
