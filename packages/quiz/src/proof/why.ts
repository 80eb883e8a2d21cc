import type { Id, Reason, StoryEvent, Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { areTied } from './accounts.ts';
import { proveKeyed } from './keyed.ts';
import { proveTitleIsIts, repeatsOf } from './lookups.ts';
import type { Prover } from './prover.ts';
import { proveGrounds, provePartShown, tells } from './rests-on.ts';
import { dateInWords, proveTold } from './told.ts';

/** Follows the chains of the reports to whoever gives the reason, and sees that nothing else offered is theirs. */
export const proveWhy: Prover<'why'> = {
  idOf: ({ event, detail }) => `why:${event}:${detail}`,

  stemOf: ({ event, holder }, { index }, { why }) => {
    const title = index.events.get(event)?.title;
    return title === undefined
      ? undefined
      : why.stem(title, index.nameOf(holder), index.sources.has(holder));
  },

  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const { why } = words;
    const { holder } = query;
    const nameOf = (id: Id): string => timeline.index.nameOf(id);
    const event = timeline.index.events.get(query.event);
    const asked = event && reasonOf(event, query.detail);
    if (!event || !asked) {
      yield `"${query.event}" has no reason "${query.detail}"`;
      return;
    }
    const { entities, sources } = timeline.index;
    if (!entities.has(holder) && !sources.has(holder)) yield `there is no "${holder}"`;
    if (!gives(holder, event, query.detail)) yield `"${holder}" does not give this reason`;
    yield* proveGrounds(item, { events: [event.id], details: [`${event.id}/${query.detail}`] });
    yield* proveTitleIsIts(event, timeline);
    yield* proveShown(item, event, query.detail);

    const given = Object.entries(event.details).flatMap(([detail, found]) =>
      'because' in found && gives(holder, event, detail)
        ? [why.option(found.because).toLowerCase()]
        : [],
    );
    for (const { id, text } of item.options) {
      const [at = '', detail = '', ...more] = id.split('/');
      const other = timeline.index.events.get(at);
      const reason = other && more.length === 0 ? reasonOf(other, detail) : undefined;
      if (!other || !reason) {
        yield `option "${id}" is no reason of the story`;
        continue;
      }
      if (text !== why.option(reason.because)) yield `option "${id}" is worded as another reason`;
      const isAsked = other === event && detail === query.detail;
      const isTrue = isAsked || given.includes(text.toLowerCase());
      yield* proveKeyed(item, id, isTrue);
      const { because } = reason;
      yield* proveTold(
        item,
        id,
        isAsked
          ? [
              why.right(
                nameOf(holder),
                because,
                event.title,
                dateInWords(event.id, timeline, words),
              ),
            ]
          : other === event
            ? [why.rival(because, giversOf(event, detail).map(nameOf))]
            : [why.elsewhere(because, other.title)],
      );
      if (event.title.toLowerCase().includes(text.toLowerCase()))
        yield `the title gives option "${id}" away`;
      if (other !== event && mayBeOne(event, other, timeline))
        yield `option "${id}" may be a reason for this too`;
    }
  },
};

function reasonOf(event: StoryEvent, detail: Id): Reason | undefined {
  const found = Object.hasOwn(event.details, detail) ? event.details[detail] : undefined;
  return found && 'because' in found ? found : undefined;
}

/** Whether a report that tells this part of the event goes back to somebody. */
const gives = (holder: Id, event: StoryEvent, detail: Id): boolean =>
  giversOf(event, detail).includes(holder);

/** Everybody to whom a report of the reason goes back, each once. */
const giversOf = (event: StoryEvent, detail: Id): readonly Id[] => [
  ...new Set(
    event.reports
      .filter((report) => report.stance === 'asserts' && tells(report, detail))
      .map(({ from, source }) => from.at(-1) ?? source),
  ),
];

/** Whether the two may be one: the same deed at what may be the same time, or both in one dispute. */
const mayBeOne = (event: StoryEvent, other: StoryEvent, timeline: Timeline): boolean =>
  areTied(timeline, event.id, other.id) ||
  (repeatsOf(timeline, event).some(({ id }) => id === other.id) &&
    !timeline.isProvablyBefore(event.id, other.id) &&
    !timeline.isProvablyBefore(other.id, event.id));

/** Every report that gives the reason is shown, and none that does not. */
function* proveShown(item: Item, event: StoryEvent, detail: Id): Iterable<string> {
  yield* provePartShown(item, event, detail);
  const telling = event.reports.filter((report) => tells(report, detail));
  for (const { source, paragraph } of item.evidence) {
    if (!telling.some((report) => report.source === source && report.paragraph === paragraph))
      yield `"${source}" is shown, and does not give the reason there`;
  }
}
