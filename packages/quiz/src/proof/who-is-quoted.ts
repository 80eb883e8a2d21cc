import type { Report, Timeline } from '@aide-memoire/core';
import type { Item, QueryOf } from '../item.ts';
import type { Words } from '../words/index.ts';
import { proveKeyed } from './keyed.ts';
import { isNamedIn } from './named.ts';
import { saidTheLike, speakerOf, speakersOfWords } from './quotations.ts';
import { isRefTo, proveGrounds } from './rests-on.ts';
import { otherQuotes } from './told.ts';

export type QuoteQuery = Exclude<QueryOf<'who-said'>, { readonly dispute: string }>;

/** The report that quotes somebody, found again by its source and paragraph. */
export const quotedIn = (query: QuoteQuery, { index }: Timeline): Report | undefined =>
  index.events
    .get(query.event)
    ?.reports.find(
      ({ source, paragraph, quote }) =>
        source === query.source && paragraph === query.paragraph && quote !== undefined,
    );

/** Only the key may be quoted with these words, or with any like them. */
export function* proveQuote(
  item: Item,
  query: QuoteQuery,
  timeline: Timeline,
  words: Words,
): Iterable<string> {
  const { entities, events, dates } = timeline.index;
  const event = events.get(query.event);
  const date = dates.get(query.event);
  const report = quotedIn(query, timeline);
  const speaker = report && entities.get(speakerOf(report, event) ?? '');
  if (!event || !date || report?.quote === undefined || !speaker) {
    yield 'nobody is quoted there';
    return;
  }
  const { quote } = report;
  if (report.stance !== 'asserts') yield `"${report.source}" does not stand by these words`;
  if (speaker.kind !== 'person') yield `"${speaker.id}" is no person`;
  yield* proveGrounds(item, { events: [event.id] });
  if (!item.evidence.some((ref) => ref.event === event.id && isRefTo(report, ref)))
    yield 'the report that quotes the words is not shown';
  if (speakersOfWords(timeline, quote).some((id) => id !== speaker.id))
    yield 'somebody else is quoted with the same words';

  for (const { id, text } of item.options) {
    const option = entities.get(id);
    if (!option) {
      yield `option "${id}" is nobody of the story`;
      continue;
    }
    if (text !== option.short && text !== words.capital(option.short))
      yield `option "${id}" bears another name`;
    yield* proveKeyed(item, id, id === speaker.id);
    const told = item.feedback[id] ?? '';
    if (id === speaker.id) {
      if (told !== words.whoSaid.rightQuote(option.short, quote, event.title, words.date(date)))
        yield 'the key is told something else';
      continue;
    }
    if (option.kind !== 'person' || option.named !== speaker.named)
      yield `option "${id}" is of another kind`;
    if (saidTheLike(timeline, id, quote)) yield `option "${id}" is quoted with the like words`;
    if (report.from.includes(id)) yield `option "${id}" passed the words on`;
    if ([option.short, option.name].some((name) => isNamedIn(quote, name)))
      yield `the words name option "${id}"`;
    const quotes = otherQuotes(timeline, words, id);
    const isTold =
      quotes.size > 0 ? quotes.has(told) : told === words.whoSaid.notQuoted(option.short);
    if (!isTold) yield `option "${id}" did not say or do what its feedback says`;
  }
}
