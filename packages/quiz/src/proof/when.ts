import { dateInWords, readDate, type Timeline } from '@aide-memoire/core';
import type { Item, Query } from '../item.ts';

/** The date of the event, asked of the log again; every other option must be another date of the same precision. */
export function* proveWhen(
  item: Item,
  query: Query & { kind: 'when' },
  timeline: Timeline,
): Iterable<string> {
  const event = timeline.index.events.get(query.event);
  const date = timeline.index.dates.get(query.event);
  if (!event || !date) {
    yield `there is no event "${query.event}"`;
    return;
  }
  if (date.approximate || date.uncertain || date.ends.length > 0)
    yield 'the date is not known for certain';
  if (item.proof.events.join() !== query.event) yield 'the proof rests on another event';
  if (
    timeline.story.events.some(
      ({ id, title }) => id !== event.id && title.toLowerCase() === event.title.toLowerCase(),
    )
  ) {
    yield 'another event has the same title';
  }
  const repeats = timeline.story.events.filter(
    ({ id, act, by, to }) =>
      id !== event.id && act === event.act && isSameSet(by, event.by) && isSameSet(to, event.to),
  );
  let last = -Infinity;
  for (const { id, text } of item.options) {
    const option = readDate(id);
    if (!option.ok) {
      yield `option "${id}" is no date`;
      return;
    }
    const { earliest, latest, precision } = option.date;
    if (text !== dateInWords(option.date)) yield `option "${id}" is worded as another date`;
    if (precision !== date.precision) yield `option "${id}" is of another precision`;
    if (earliest < last) yield 'the dates stand out of order';
    last = earliest;
    const isTrue = earliest <= date.latest && date.earliest <= latest;
    if (isTrue !== item.key.includes(id))
      yield `option "${id}" is ${isTrue ? 'true too' : 'not true'}`;
    for (const repeat of isTrue ? [] : repeats) {
      const other = timeline.index.dates.get(repeat.id);
      if (other && earliest <= other.latest && other.earliest <= latest) {
        yield `on option "${id}" the same happened: "${repeat.id}"`;
      }
    }
  }
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join();
