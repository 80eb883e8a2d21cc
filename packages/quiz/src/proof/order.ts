import { isFirm, type Id, type Timeline } from '@aide-memoire/core';
import { perTimeline, proveTitleIsIts } from './lookups.ts';
import { tellsDate } from './named.ts';
import type { Prover } from './prover.ts';
import { proveGrounds, provePartShown } from './rests-on.ts';

/** Proves every pair anew from firm days and from what needs what, so that no other order can be. */
export const proveOrder: Prover<'order'> = {
  idOf: ({ events }) => `order:${events.join('+')}`,
  stemOf: (_, __, words) => words.order.stem,
  repeatsOptions: true,
  becauseOf: ({ key }, _, { index }, words) =>
    words.order.right(
      key.flatMap((id) => {
        const [event, date] = [index.events.get(id), index.dates.get(id)];
        return event && date ? [{ title: event.title, date: words.date(date) }] : [];
      }),
    ),

  *prove(item, query, timeline, words) {
    const { events, dates } = timeline.index;
    const asked = query.events.flatMap((id) => events.get(id) ?? []);
    if (asked.length !== query.events.length || asked.length < 3 || asked.length > 5) {
      yield 'it does not order three to five events of the story';
      return;
    }
    yield* proveGrounds(item, { events: query.events });
    const steps = query.events.map((id) => timeline.stepOf(id).index);
    if (steps.some((step, i) => step <= (steps[i - 1] ?? 0)))
      yield 'its events do not stand in the order of the log';
    if (item.options.length !== asked.length) yield 'it has options beside its events';
    for (const { id, text } of item.options) {
      const date = dates.get(id);
      const event = asked.find((each) => each.id === id);
      if (!event || !date) yield `option "${id}" is none of its events`;
      else if (text !== event.title) yield `option "${id}" is worded as another event`;
      else if (item.feedback[id] !== words.order.option(event.title, words.onDate(date)))
        yield `option "${id}" is told something else`;
    }
    for (const event of asked) {
      const date = dates.get(event.id);
      yield* proveTitleIsIts(event, timeline);
      yield* provePartShown(item, event, 'happened', { orAny: true });
      if (date && tellsDate(event.title, words.date(date)))
        yield `the title of "${event.id}" tells its date`;
    }
    for (const [i, later] of item.key.entries()) {
      for (const earlier of item.key.slice(0, i)) {
        if (!isForCertainBefore(earlier, later, timeline))
          yield `nothing proves "${earlier}" before "${later}"`;
      }
    }
  },
};

/** The days that an event can have been on, going by firm dates alone: its own, and those of what came before and after. */
const firmDays = perTimeline(({ story, index }) => {
  const earliest = new Map<Id, number>();
  const latest = new Map<Id, number>();
  const firm = (id: Id) => {
    const date = index.dates.get(id);
    return date && isFirm(date) ? date : undefined;
  };
  for (const { id, needs, after } of story.events) {
    const known = [...needs, ...after].map((before) => earliest.get(before) ?? -Infinity);
    earliest.set(id, Math.max(firm(id)?.earliest ?? -Infinity, ...known));
  }
  for (const { id, needs, after } of story.events.toReversed()) {
    const last = Math.min(firm(id)?.latest ?? Infinity, latest.get(id) ?? Infinity);
    latest.set(id, last);
    for (const before of [...needs, ...after])
      latest.set(before, Math.min(latest.get(before) ?? Infinity, last));
  }
  return { earliest, latest };
});

function isForCertainBefore(a: Id, b: Id, timeline: Timeline): boolean {
  const { earliest, latest } = firmDays(timeline);
  if (!timeline.isProvablyBefore(a, b)) return false;
  return (latest.get(a) ?? Infinity) < (earliest.get(b) ?? -Infinity) || leadsTo(a, b, timeline);
}

/** Whether a chain of `needs` and `after` leads from one event to another. */
function leadsTo(a: Id, b: Id, timeline: Timeline): boolean {
  const { index: first } = timeline.stepOf(a);
  const seen = new Set<Id>();
  const open = [b];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === a) return true;
    if (seen.has(id) || timeline.stepOf(id).index <= first) continue;
    seen.add(id);
    const event = timeline.index.events.get(id);
    open.push(...(event?.needs ?? []), ...(event?.after ?? []));
  }
  return false;
}
