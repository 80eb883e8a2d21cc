import type { Item, Option, Query } from '../item.ts';
import type { Example } from './rule.ts';

/** What an example says of its item; the rest is that of a good one. */
export interface Sketch extends Partial<Omit<Item, 'options' | 'key' | 'kind'>> {
  readonly query?: Query;
  /** A text alone is its own id. */
  readonly options?: readonly (string | Option)[];
  /** Which of the options is right, from 0. */
  readonly right?: number;
  readonly key?: readonly string[];
}

/** A small item about the example story; without a sketch, a good one that asks when the Pact was signed. */
export function exampleItem(sketch: Sketch = {}): Item {
  const { query = WHEN_SIGNED, options: sketched = DATES, right = 0, ...rest } = sketch;
  const options = sketched.map((each) =>
    typeof each === 'string' ? { id: each, text: each } : each,
  );
  const key = options.filter((_, i) => i === right).map(({ id }) => id);
  const wrong = options.filter(({ id }) => !key.includes(id));
  return {
    id: `${query.kind}:example`,
    story: 'example',
    kind: query.kind,
    stem: '“Arland and Borland put pen to paper” When was that?',
    options,
    key,
    feedback: Object.fromEntries(options.map(({ id, text }) => [id, `What ${text} really is.`])),
    explanation: 'Why it is right.',
    evidence: [{ event: 'signing', source: 'paper', paragraph: 1, words: 'the morning paper' }],
    proof: {
      query,
      events: ['event' in query ? query.event : 'signing'],
      wrong: Object.fromEntries(wrong.map(({ id }) => [id, 'It is not so.'])),
    },
    step: 1,
    difficulty: 0.5,
    ...rest,
  };
}

export const WHEN_SIGNED: Query = { kind: 'when', event: 'signing' };
/** Asks for a person or a country by a headline with a gap. */
export const WHO_FROZE: Query = { kind: 'who', event: 'freeze', entity: 'bell' };
export const WHERE_SIGNED: Query = { kind: 'where', event: 'signing' };
export const HOW_MANY_SHIPS: Query = { kind: 'how-many', event: 'signing', detail: 'ships' };
export const STATUS_AFTER_FORCE: Query = {
  kind: 'status-at',
  subject: 'pact',
  day: '2021-12-01',
  since: 'force',
};
/** Its options are headlines. */
export const NEXT_AFTER_SIGNING: Query = { kind: 'what-next', subject: 'pact', event: 'signing' };
/** Its options are claims. */
export const AS_THE_PAPER: Query = {
  kind: 'disagreement',
  dispute: 'what-bell-did',
  position: 'paused',
  holder: 'paper',
};
export const HOW_LONG: Query = { kind: 'interval', from: 'signing', to: 'force' };
export const STATED: Query = {
  kind: 'not-stated',
  event: 'signing',
  day: '2020-01-10',
  standing: 'stated',
};

export const date = (id: string, text: string): Option => ({ id, text });

const DATES = [
  date('2020-01-10', '10 January 2020'),
  date('2021-06-01', '1 June 2021'),
  date('2022-03-05', '5 March 2022'),
];

export const STANDINGS: readonly Option[] = [
  { id: 'stated', text: 'Stated' },
  { id: 'contradicted', text: 'Contradicted' },
  { id: 'not-stated', text: 'Not stated' },
];

export const keeps = (of: Example['of'], why: string, ...items: readonly Item[]): Example => ({
  breaks: false,
  of,
  why,
  items,
});

export const breaks = (of: Example['of'], why: string, ...items: readonly Item[]): Example => ({
  breaks: true,
  of,
  why,
  items,
});

/** Many items alike but for what `sketch` says of each. */
export const series = (length: number, sketch: (i: number) => Sketch): readonly Item[] =>
  Array.from({ length }, (_, i) => exampleItem({ id: `example:${i}`, ...sketch(i) }));
