import {
  evidenceOf,
  evidenceOfPosition,
  type Id,
  isFirm,
  readDate,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import type { Item } from '../item.ts';
import type { Words } from '../words/index.ts';
import { askedDay } from './asked-day.ts';
import { proveEventOption, proveRests } from './event-options.ts';
import { proveKeyed } from './keyed.ts';
import { perTimeline } from './lookups.ts';
import type { Prover } from './prover.ts';
import { tells } from './rests-on.ts';

/** A date that is only about right may be off by so many days. */
const MARGIN = { firm: 1, approximate: 3 };

/** Looks up when the sources that tell of each option came out: all on their side of the day, and clear of it. */
export const proveKnownBy: Prover<'known-by'> = {
  idOf: ({ event, known }) => `known-by:${event}:${known}`,

  stemOf: ({ day, known }, _timeline, { knownBy, onDate }) => {
    const date = askedDay(day);
    if (!date) return undefined;
    return known === 'by' ? knownBy.stemBy(onDate(date)) : knownBy.stemLater(onDate(date));
  },

  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const day = askedDay(query.day)?.earliest;
    if (day === undefined) {
      yield `"${query.day}" is not a day`;
      return;
    }
    yield* proveRests(item, timeline, [query.event]);
    const { first, last } = season(timeline);
    if (day < first || day >= last) yield 'nobody was reading of this story on that day';
    if (query.known === 'by') yield* proveShown(item, query.event, day, timeline);

    for (const option of item.options) {
      const { id } = option;
      yield* proveEventOption(option, timeline);
      const event = timeline.index.events.get(id);
      if (!event) continue;
      if (evidenceOf(timeline, id).background) yield `option "${id}" is background`;
      if (!toldFirst(event, timeline, words).has(item.feedback[id] ?? ''))
        yield `the feedback of "${id}" tells of another publication`;
      const known = knownOn(event, day, timeline);
      if (known === undefined) yield `when option "${id}" was known is not certain`;
      else yield* proveKeyed(item, id, known === query.known);
    }
    if (!item.key.includes(query.event)) yield 'the key is not what is asked about';
  },
};

/** Whether a reader knew of an event on a day: `by` it or only `later`, for certain. */
function knownOn(event: StoryEvent, day: number, timeline: Timeline): 'by' | 'later' | undefined {
  // Nobody could know of it only if no report of any part of it was out, nor an answer to what is open about it.
  const telling = [...event.reports.map(({ source }) => source), ...disputing(event, timeline)];
  const all = telling.map((source) => outOn(source, day, timeline));
  if (all.length > 0 && all.every((out) => out === 'later')) return 'later';
  return wholeOf(event).some(({ source }) => outOn(source, day, timeline) === 'by')
    ? 'by'
    : undefined;
}

/** Sources with an answer to a question about the event: they tell of it, too. */
const disputing = ({ id }: StoryEvent, timeline: Timeline): readonly Id[] =>
  (timeline.index.disputesAbout.get(id) ?? []).flatMap(({ positions }) =>
    positions.flatMap((position) =>
      evidenceOfPosition(timeline, position).attributions.map(({ report }) => report.source),
    ),
  );

/** The reports that make an event known: those that tell that it happened, or all where none says so. */
function wholeOf({ reports }: StoryEvent): StoryEvent['reports'] {
  const telling = reports.filter((report) => tells(report, 'happened'));
  return telling.length > 0 ? telling : reports;
}

/** What may be told of how an event came to be known: by whichever source was out first. */
function toldFirst(event: StoryEvent, timeline: Timeline, words: Words): ReadonlySet<string> {
  const day = timeline.knownOn(event.id);
  const isForestalled = disputing(event, timeline).some(
    (source) => (publications(timeline).get(source)?.latest ?? Infinity) < day,
  );
  if (isForestalled) return new Set();
  const first = wholeOf(event).flatMap(({ source }) => {
    const found = timeline.index.sources.get(source);
    const read = found?.published === undefined ? undefined : readDate(found.published);
    return found && read?.ok && read.date.latest === day ? [{ found, on: read.date }] : [];
  });
  return new Set(
    first.map(({ found, on }) => words.knownBy.told(event.title, found.label, words.onDate(on))),
  );
}

/** Whether a source was out on a day, with room for what its date leaves open. */
function outOn(source: Id, day: number, timeline: Timeline): 'by' | 'later' | undefined {
  const out = publications(timeline).get(source);
  if (!out) return undefined;
  if (out.latest + out.margin <= day) return 'by';
  return day + out.margin <= out.earliest ? 'later' : undefined;
}

/** Something is shown that was out on that day. */
function* proveShown(item: Item, event: Id, day: number, timeline: Timeline): Iterable<string> {
  const isOut = item.evidence.some(
    (ref) => ref.event === event && outOn(ref.source, day, timeline) === 'by',
  );
  if (!isOut) yield 'nothing is shown that was out by then';
}

interface Publication {
  readonly earliest: number;
  readonly latest: number;
  readonly margin: number;
}

const publications = perTimeline(({ story }): ReadonlyMap<Id, Publication> => {
  const found = new Map<Id, Publication>();
  for (const { id, published } of story.sources) {
    const read = published === undefined ? undefined : readDate(published);
    if (!read?.ok) continue;
    const { earliest, latest } = read.date;
    const margin = isFirm(read.date) ? MARGIN.firm : MARGIN.approximate;
    found.set(id, { earliest, latest, margin });
  }
  return found;
});

/** From when until when publications of the story came out that were read. */
const season = perTimeline((timeline) => {
  const { events, disputes } = timeline.story;
  const telling = [...events, ...disputes.flatMap(({ positions }) => positions)];
  const read = new Set(telling.flatMap(({ reports }) => reports.map(({ source }) => source)));
  let [first, last] = [Infinity, -Infinity];
  for (const { id, kind } of timeline.story.sources) {
    const out = publications(timeline).get(id);
    if (kind !== 'publication' || !out || !read.has(id)) continue;
    first = Math.min(first, out.latest);
    last = Math.max(last, out.latest);
  }
  return { first, last };
});
