import type { Detail, Id, Quantity, Timeline } from '@aide-memoire/core';
import type { Words } from '../words/index.ts';
import { proveKeyed } from './keyed.ts';
import { gathered, perTimeline, proveTitleIsIts } from './lookups.ts';
import { isNamedIn } from './named.ts';
import type { Prover } from './prover.ts';
import { proveGrounds, provePartShown, rivalClaims } from './rests-on.ts';
import { toldOnce } from './told.ts';

/** A number that a title may hold as a word; in any other language titles are searched for digits alone. */
const NUMBER_WORDS: readonly string[] =
  ' one two three four five six seven eight nine ten eleven twelve'.split(' ');

const eventsByFigure = perTimeline(({ story }) =>
  gathered(story.events, ({ details }) =>
    Object.values(details).flatMap((detail) => (isQuantity(detail) ? [figureOf(detail)] : [])),
  ),
);

/** What has this figure, in all of the story. */
const figures = toldOnce((timeline, words, figure) =>
  (eventsByFigure(timeline).get(figure) ?? []).flatMap(({ title, details }) =>
    Object.values(details).flatMap((detail) =>
      isQuantity(detail) && figureOf(detail) === figure
        ? [words.howMany.elsewhere(detail.value, detail.unit, detail.label, title)]
        : [],
    ),
  ),
);

/** Reads the figure off the log: every other option must be another number. */
export const proveHowMany: Prover<'how-many'> = {
  idOf: ({ event, detail }) => `how-many:${event}:${detail}`,
  stemOf: ({ event, detail }, { index }, words) => {
    const title = index.events.get(event)?.title;
    const asked = quantityOf(event, detail, { index });
    if (title === undefined || !asked) return undefined;
    return words.howMany.stem(title, asked.label, asked.unit, asked.bound);
  },
  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const event = timeline.index.events.get(query.event);
    const asked = quantityOf(query.event, query.detail, timeline);
    if (!event || !asked) {
      yield `"${query.event}" has no figure "${query.detail}"`;
      return;
    }
    const { label, value, unit, bound } = asked;
    yield* proveGrounds(item, {
      events: [event.id],
      details: [`${event.id}/${query.detail}`],
    });
    yield* proveTitleIsIts(event, timeline);
    yield* provePartShown(item, event, query.detail);
    for (const [other, detail] of Object.entries(event.details)) {
      if (other === query.detail || !isQuantity(detail)) continue;
      if (detail.unit === unit && isSameText(detail.label, label))
        yield `"${event.id}" has another figure for the same`;
    }
    if (namesNumber(`${event.title} ${label}`, value, words)) yield 'the stem tells the figure';

    const claims = rivalClaims(timeline, event.id);
    let last = -Infinity;
    for (const { id, text } of item.options) {
      const number = Number(id);
      if (id === '' || !Number.isFinite(number) || String(number) !== id) {
        yield `option "${id}" is no number`;
        continue;
      }
      if (text !== words.number(number)) yield `option "${id}" is worded as another number`;
      if (number <= last) yield 'the numbers stand out of order';
      last = number;
      const isTrue = number === value;
      yield* proveKeyed(item, id, isTrue);
      const told = item.feedback[id] ?? '';
      if (isTrue) {
        if (told !== words.howMany.right(event.title, label, value, unit, bound))
          yield 'the key is told something else';
        continue;
      }
      // What is "about 100" may well be 105.
      if (bound === 'about' && Math.abs(number - value) < Math.abs(value) / 10)
        yield `option "${id}" is too near to be wrong`;
      if (claims.some((claim) => namesNumber(claim, number, words)))
        yield `somebody claims option "${id}"`;
      const known = figures(timeline, words, figureOf({ value: number, unit }));
      if (told !== words.howMany.nowhere(number, unit) && !known.has(told))
        yield `option "${id}" is not what its feedback says`;
    }
  },
};

const isQuantity = (detail: Detail): detail is Quantity => 'value' in detail;
const figureOf = ({ value, unit }: Pick<Quantity, 'value' | 'unit'>): string => `${value} ${unit}`;
const isSameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function quantityOf(
  event: Id,
  detail: Id,
  { index }: Pick<Timeline, 'index'>,
): Quantity | undefined {
  const details = index.events.get(event)?.details ?? {};
  const found = Object.hasOwn(details, detail) ? details[detail] : undefined;
  return found && isQuantity(found) ? found : undefined;
}

/** Whether a text names the number, in digits or as a word. */
const namesNumber = (text: string, value: number, words: Words): boolean =>
  [String(value), words.number(value), NUMBER_WORDS[value] ?? ''].some((name) =>
    isNamedIn(text.toLowerCase(), name),
  );
