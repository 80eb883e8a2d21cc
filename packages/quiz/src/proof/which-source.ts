import type { Detail, Id, Report, StoryEvent, Timeline } from '@aide-memoire/core';
import type { QueryOf } from '../item.ts';
import type { Words } from '../words/index.ts';
import { proveKeyed } from './keyed.ts';
import { gathered, perTimeline, proveTitleIsIts } from './lookups.ts';
import type { Prover } from './prover.ts';
import { proveGrounds, provePartShown, proveWholeShown, tells } from './rests-on.ts';

/** Sources that somebody read: they report something. */
const read = perTimeline(({ story }) => {
  const reports = [
    ...story.events.flatMap((event) => event.reports),
    ...story.disputes.flatMap(({ positions }) => positions.flatMap((each) => each.reports)),
  ];
  return new Set(reports.map(({ source }) => source));
});

const orderOfSources = perTimeline(
  ({ story }) => new Map(story.sources.map(({ id }, i) => [id, i])),
);

/** Every detail of the story by what is told in it. */
const detailsByValue = perTimeline(({ story }) =>
  gathered(
    story.events.flatMap((event) =>
      Object.entries(event.details).map(([id, detail]) => ({ event, id, detail })),
    ),
    ({ detail }) => [valueKey(detail)],
  ),
);

/** Goes through everybody who could tell it: the key alone may. */
export const proveWhichSource: Prover<'which-source'> = {
  idOf: ({ event, detail }) => `which-source:${[event, ...(detail ? [detail] : [])].join(':')}`,
  stemOf: (query, timeline, words) => {
    const told = toldIn(query, timeline, words);
    return told === undefined ? undefined : words.whichSource.stem(told);
  },
  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const { sources, dates } = timeline.index;
    const event = timeline.index.events.get(query.event);
    const date = dates.get(query.event);
    const told = toldIn(query, timeline, words);
    if (!event || !date || told === undefined) {
      yield 'the event or the detail is not in the story';
      return;
    }
    const { detail } = query;
    yield* proveGrounds(item, {
      events: [event.id],
      ...(detail !== undefined && { details: [`${event.id}/${detail}`] }),
    });
    yield* proveTitleIsIts(event, timeline);
    const telling = event.reports.filter((report) => detail === undefined || tells(report, detail));
    if (detail !== undefined) yield* provePartShown(item, event, detail);
    else {
      yield* proveWholeShown(item, event);
      for (const report of telling)
        if (report.stance !== 'asserts') yield `"${report.source}" does not stand by it`;
    }
    const tellers = new Set(telling.map(({ source }) => source));
    const [only] = tellers;
    if (only === undefined || tellers.size > 1) yield 'it is not told by one source alone';
    else if (detail !== undefined && event.reports.every(({ source }) => source === only))
      yield 'no other source tells of the event';
    else if (sources.get(only)?.kind !== 'publication') yield 'no publication tells it';
    const passedOn = new Set(telling.flatMap(({ from }) => from));
    const hinting =
      detail === undefined ? hints(event, timeline) : sameElsewhere(event, detail, timeline);

    let last = -1;
    for (const { id, text } of item.options) {
      const source = sources.get(id);
      if (source?.kind !== 'publication' || !read(timeline).has(id)) {
        yield `option "${id}" is no publication that was read`;
        continue;
      }
      if (text !== words.whichSource.option(source.label))
        yield `option "${id}" is worded as another source`;
      const place = orderOfSources(timeline).get(id) ?? -1;
      if (place <= last) yield 'the sources stand out of order';
      last = place;
      const isTrue = tellers.has(id);
      yield* proveKeyed(item, id, isTrue);
      const expected = words.whichSource;
      if (isTrue) {
        if (item.feedback[id] !== expected.right(source.label, told, event.title, words.date(date)))
          yield 'the key is told something else';
        continue;
      }
      if (passedOn.has(id)) yield `option "${id}" reported it first`;
      if (hinting.has(id)) yield `option "${id}" tells of it elsewhere`;
      const isSilent = event.reports.every((report) => report.source !== id);
      if (
        item.feedback[id] !==
        (isSilent ? expected.silent(source.label) : expected.partly(source.label, event.title))
      )
        yield `option "${id}" does not tell what its feedback says`;
    }
  },
};

/** What the stem says is reported: the title of the event, or one detail of it. */
function toldIn(
  query: QueryOf<'which-source'>,
  { index }: Timeline,
  words: Words,
): string | undefined {
  const event = index.events.get(query.event);
  if (!event || query.detail === undefined) return event && words.whichSource.title(event.title);
  const detail = Object.hasOwn(event.details, query.detail) && event.details[query.detail];
  if (!detail) return undefined;
  const { quantity, detail: worded } = words.whichSource;
  if ('value' in detail)
    return worded(detail.label, quantity(detail.value, detail.unit, detail.bound));
  return worded(detail.label, 'text' in detail ? detail.text : detail.because);
}

/** Sources with an answer, or with somebody's answer, to a question that hangs on the event: they have heard of it. */
const hints = ({ id }: StoryEvent, { index }: Timeline): ReadonlySet<Id> =>
  new Set(
    (index.disputesAbout.get(id) ?? []).flatMap(({ positions }) =>
      positions.flatMap(({ reports, in: voiced }) =>
        sourcesOf([...reports, ...(index.events.get(voiced ?? '')?.reports ?? [])]),
      ),
    ),
  );

/** Sources that tell the same detail of another event. */
const sameElsewhere = (event: StoryEvent, detail: Id, timeline: Timeline): ReadonlySet<Id> => {
  const own = event.details[detail];
  const same = own ? (detailsByValue(timeline).get(valueKey(own)) ?? []) : [];
  return new Set(
    same.flatMap((other) =>
      other.event.id === event.id && other.id === detail
        ? []
        : sourcesOf(other.event.reports.filter((report) => tells(report, other.id))),
    ),
  );
};

const sourcesOf = (reports: readonly Report[]): readonly Id[] =>
  reports.map(({ source }) => source);

const valueKey = (detail: Detail): string =>
  JSON.stringify(
    'value' in detail
      ? [detail.label, detail.value, detail.unit]
      : ['text' in detail ? detail.text : detail.because],
  ).toLowerCase();
