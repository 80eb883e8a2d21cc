import type { Quantity, StoryEvent, Timeline } from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { Distractor, Generator } from '../question.ts';
import type { Words } from '../words/index.ts';
import { mayCount, namesNumber } from './figures.ts';
import { beside } from './nearest.ts';
import { claimsAbout, isDenied, objections } from './objections.ts';
import type { Reason } from '../words/reasons-en.ts';

/** A number that the story gives. */
interface Figure {
  readonly event: StoryEvent;
  readonly detail: string;
  readonly quantity: Quantity;
}

/** "*title* *label*: how many *unit*?" with other numbers of that unit, and such as are half or twice as many. */
export const howMany: Generator = function* ({ timeline, words, skip }) {
  const objectionTo = objections(timeline);
  const figures = timeline.story.events.flatMap(figuresOf);
  const numbers = numbersOf(figures);
  for (const figure of figures) {
    const { event, detail, quantity } = figure;
    const { label, value, unit, bound } = quantity;
    const evidence = evidenceRefs(timeline, event.id, detail);
    const distractors = [
      ...elsewhere(figure, numbers.get(unit) ?? [], words),
      ...computed(figure, numbers.get(unit) ?? [], words),
    ].slice(0, 8);
    const reason =
      objectionTo(event) ??
      objection(timeline, figure) ??
      (evidence.length === 0 ? 'untold' : distractors.length < 2 ? 'too-few' : undefined);
    if (reason !== undefined) {
      skip(reason, event.title, label);
      continue;
    }
    const right = words.howMany.right(event.title, label, value, unit, bound);
    yield {
      id: `how-many:${event.id}:${detail}`,
      stem: words.howMany.stem(event.title, label, unit, bound),
      right: [
        {
          id: String(value),
          text: words.number(value),
          feedback: right,
          rank: value,
          closeness: 1,
        },
      ],
      distractors,
      arranged: 'sorted',
      because: right,
      query: { kind: 'how-many', event: event.id, detail },
      events: [event.id],
      details: [`${event.id}/${detail}`],
      evidence,
      hops: 1,
    };
  }
};

const figuresOf = (event: StoryEvent): Figure[] =>
  Object.entries(event.details).flatMap(([detail, told]) =>
    'value' in told ? [{ event, detail, quantity: told }] : [],
  );

function objection(timeline: Timeline, { event, quantity }: Figure): Reason | undefined {
  const { label, unit, value } = quantity;
  if ([event.title, label, unit].some((text) => namesNumber(text, value))) return 'title-tells';
  const claims = claimsAbout(timeline, event).filter((claim) => namesNumber(claim));
  if (claims.length > 0) {
    return claims.some((claim) => mayCount(claim, unit)) ? 'disputed' : 'claims-number';
  }
  const twins = figuresOf(event).filter(
    (other) =>
      other.quantity.unit === unit && other.quantity.label.toLowerCase() === label.toLowerCase(),
  );
  return twins.length > 1 ? 'same-label' : undefined;
}

/** The numbers of each unit, each once, in order. */
function numbersOf(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const numbers = new Map<string, Map<number, Figure>>();
  for (const figure of figures.filter(({ event }) => !isDenied(event))) {
    const { unit, value } = figure.quantity;
    const known = numbers.get(unit) ?? new Map<number, Figure>();
    if (!known.has(value)) known.set(value, figure);
    numbers.set(unit, known);
  }
  return new Map(
    [...numbers].map(([unit, known]) => [
      unit,
      [...known.values()].sort((a, b) => a.quantity.value - b.quantity.value),
    ]),
  );
}

/** How much a number must differ from one that is only about right. */
const ABOUT = 0.2;

function elsewhere(
  { quantity }: Figure,
  numbers: readonly Figure[],
  words: Words,
): readonly Distractor[] {
  const { value, unit, bound } = quantity;
  const apart = bound === 'about' ? ABOUT * Math.abs(value) : 0;
  const fits = (other: Figure): boolean =>
    other.quantity.value !== value && Math.abs(other.quantity.value - value) >= apart;
  return beside(numbers, (other) => other.quantity.value, value, fits).map((other) =>
    distractor(
      quantity,
      other.quantity.value,
      words.howMany.elsewhere(other.quantity.value, unit, other.quantity.label, other.event.title),
      words,
    ),
  );
}

/** Half as many, half as many again, and twice as many, where the story has no such number. */
function computed(
  { quantity }: Figure,
  numbers: readonly Figure[],
  words: Words,
): readonly Distractor[] {
  const { value, unit } = quantity;
  const rounded = (number: number): number =>
    Number.isInteger(value) ? Math.round(number) : Number(number.toPrecision(3));
  const known = new Set(numbers.map((other) => other.quantity.value));
  return [...new Set([0.5, 1.5, 2].map((times) => rounded(times * value)))]
    .filter((number) => number > 0 && number !== value && !known.has(number))
    .map((number) => distractor(quantity, number, words.howMany.nowhere(number, unit), words));
}

const distractor = (
  { value }: Quantity,
  number: number,
  feedback: string,
  words: Words,
): Distractor => ({
  id: String(number),
  text: words.number(number),
  feedback,
  rank: number,
  closeness: closeness(value, number),
  wrong: `the story gives ${value}, not ${number}`,
});

/** How near two numbers are, as their ratio. */
const closeness = (a: number, b: number): number =>
  a * b <= 0 ? 0 : Math.min(Math.abs(a), Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));
