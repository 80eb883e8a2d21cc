import { replay, type Story, type StoryEvent } from '@aide-memoire/core';
import { describe, expect, it } from 'vitest';
import { eventOf, storyOf } from '@aide-memoire/core/testing';
import type { Item } from '../item.ts';
import { wordsFor } from '../words/index.ts';
import { handBuilt } from '../testing/hand-built.ts';
import { proveItem } from './prove.ts';

const words = wordsFor('en');

type Changes = Readonly<Record<string, Partial<StoryEvent>>>;

const days = {
  first: '2023-01-05',
  second: '2023-01-14',
  third: '2023-02-20',
  fourth: '2023-03-02',
};

/** Four events, each on a day of its own, told by the paper. */
const story = (changes: Changes = {}, more: Partial<Story> = {}): Story =>
  storyOf({
    events: Object.entries(days).map(([id, happened]) =>
      eventOf({
        id,
        happened,
        act: `act-${id}`,
        title: `Arland takes the ${id} way`,
        ...changes[id],
      }),
    ),
    ...more,
  });

const reasonsAgainst = (item: Item, told: Story): readonly string[] => {
  const proven = proveItem(item, replay(told));
  return proven.ok ? [] : proven.reasons;
};

describe('the proof of a date', () => {
  const date = (told: Story, more: Partial<Item> = {}): readonly string[] =>
    reasonsAgainst(
      {
        ...handBuilt(replay(told), 'when', {
          query: { kind: 'when', event: 'second' },
          options: [
            [
              '2023-01-05',
              '5 January 2023',
              words.when.other('5 January 2023', 'Arland takes the first way'),
            ],
            [
              '2023-01-14',
              '14 January 2023',
              words.when.right('Arland takes the second way', 'on 14 January 2023'),
            ],
            [
              '2023-02-20',
              '20 February 2023',
              words.when.other('20 February 2023', 'Arland takes the third way'),
            ],
          ],
          key: ['2023-01-14'],
          events: ['second'],
        }),
        ...more,
      },
      told,
    );

  it('holds for a day that is known', () => {
    expect(date(story())).toEqual([]);
  });

  it('breaks when the log tells another day', () => {
    expect(date(story({ second: { happened: '2023-02-20' } }))).toContain(
      'option "2023-02-20" is true too',
    );
    expect(date(story({ second: { happened: '2023-01-16' } }))).toContain(
      'option "2023-01-14" is not true',
    );
  });

  it.each(['2023-01-14~', '2023-01-14?', '2023-01-14/2023-01-15', '../2023-01-14'])(
    'breaks when the day is only %s',
    (happened) => {
      expect(date(story({ second: { happened } }))).toContain('the date is not known for certain');
    },
  );

  it('breaks when the same was done on the day of another option', () => {
    expect(date(story({ third: { act: 'act-second' } }))).toContain(
      'on option "2023-02-20" the same happened: "third"',
    );
    const wide = story({ fourth: { act: 'act-second', happened: '2023-02' } });
    expect(date(wide)).toContain('on option "2023-02-20" the same happened: "fourth"');
  });

  it('breaks when another event has the title, or the title tells the month', () => {
    expect(date(story({ fourth: { title: 'Arland takes the second way' } }))).toContain(
      'another event has the title of "second"',
    );
    const told = story({ second: { title: 'Arland takes the January way' } });
    expect(date(told)).toContain('the title speaks of option "2023-01-14"');
  });

  it('breaks when no report tells the day, or one that does is not shown', () => {
    const report = { source: 'paper', paragraph: 1, from: [], stance: 'asserts' } as const;
    const told = story({ second: { reports: [{ ...report, tells: ['by'] }] } });
    expect(date(told)).toContain('nobody tells "happened" of "second"');
    const twice = story({ second: { reports: [report, { ...report, source: 'late' }] } });
    const shown = [{ event: 'second', source: 'paper', paragraph: 1, words: 'the paper' }];
    expect(date(twice, { evidence: shown })).toContain(
      '"late" tells "happened" of "second", and is not shown',
    );
  });

  it('breaks when a dispute claims the day of another option', () => {
    const disputes = [
      {
        id: 'day',
        question: 'When did it come?',
        about: ['second'],
        positions: [
          { id: 'soon', claim: 'on 5 January 2023', moves: {}, reports: [] },
          { id: 'late', claim: 'on the day itself', moves: {}, reports: [] },
        ],
      },
    ];
    expect(date(story({}, { disputes }))).toContain('somebody claims option "2023-01-05"');
  });

  it('breaks when the options stand out of order, overlap, or are worded as others', () => {
    const [a, b, c] = [
      { id: '2023-01-05', text: '5 January 2023' },
      { id: '2023-01-14', text: '14 January 2023' },
      { id: '2023-02-20', text: '20 February 2023' },
    ];
    expect(date(story(), { options: [b, a, c] })).toContain(
      'the dates overlap or stand out of order',
    );
    expect(date(story(), { options: [a, b, { ...c, text: '2 May 2023' }] })).toContain(
      'option "2023-02-20" is worded as another date',
    );
  });

  it('breaks when a feedback tells of an event of another day', () => {
    expect(date(story({ third: { happened: '2023-02-21' } }))).toContain(
      'no event is of option "2023-02-20" as its feedback says',
    );
  });
});

describe('the proof of an interval', () => {
  const interval = (
    told: Story,
    [from, to]: readonly [string, string],
    [key, text]: readonly [string, string],
    others: readonly (readonly [string, string])[],
    feedback: string,
  ): readonly string[] => {
    const options = [
      ...others.map(
        ([id, each]) =>
          [
            id,
            each,
            Number.parseInt(id) < Number.parseInt(key)
              ? words.interval.longer(each)
              : words.interval.shorter(each),
          ] as const,
      ),
      [key, text, feedback] as const,
    ].sort(([a], [b]) => Number.parseInt(a) - Number.parseInt(b));
    return reasonsAgainst(
      handBuilt(replay(told), 'interval', {
        query: { kind: 'interval', from, to },
        options,
        key: [key],
        events: [from, to],
      }),
      told,
    );
  };
  const nine = words.interval.right(
    'Arland takes the first way',
    'on 5 January 2023',
    'Arland takes the second way',
    'on 14 January 2023',
    '9 days',
  );
  const nineDays = (
    told: Story,
    others: readonly (readonly [string, string])[] = [
      ['5-day', '5 days'],
      ['14-day', '14 days'],
    ],
  ): readonly string[] => interval(told, ['first', 'second'], ['9-day', '9 days'], others, nine);

  it('holds for days that are known', () => {
    expect(nineDays(story())).toEqual([]);
  });

  it('counts leap days, and rounds to months and years only where it is safe', () => {
    const over = (from: string, to: string, value: number, unit: 'day' | 'month' | 'year') => {
      const [key, far, farther] = [value, value * 3 + 3, value * 5 + 5].map(
        (each) => [`${each}-${unit}`, words.duration(each, unit)] as const,
      );
      if (!key || !far || !farther) return [];
      const told = story({ first: { happened: from }, second: { happened: to } });
      return interval(told, ['first', 'second'], key, [far, farther], `It took ${key[1]}.`).filter(
        (why) => why !== 'the key is told something else' && !why.includes('its explanation'),
      );
    };
    expect(over('2024-02-28', '2024-03-01', 2, 'day')).toEqual([]);
    expect(over('2023-02-28', '2023-03-01', 2, 'day')).toContain('option "2-day" is not true');
    expect(over('2022-01-01', '2023-01-01', 12, 'month')).toEqual([]);
    expect(over('2022-01-01', '2023-01-01', 1, 'year')).toContain(
      'option "1-year" is no number of months',
    );
    expect(over('2012-01-01', '2023-01-03', 11, 'year')).toEqual([]);
    expect(over('2012-01-01', '2022-07-01', 10, 'year')).toContain(
      'the time between them cannot be told in one round number',
    );
  });

  it('breaks when the log tells another day, or no certain one', () => {
    expect(nineDays(story({ first: { happened: '2023-01-09' } }))).toContain(
      'option "5-day" is true too',
    );
    expect(nineDays(story({ first: { happened: '2023-01-05~' } }))).toContain(
      'the day of "first" is not known for certain',
    );
    expect(nineDays(story({ first: { happened: '2023-01' } }))).toContain(
      '"first" did not come before "second" for certain',
    );
  });

  it('breaks when an option is too near, out of unit or worded as another', () => {
    expect(
      nineDays(story(), [
        ['5-day', '5 days'],
        ['10-day', '10 days'],
      ]),
    ).toContain('option "10-day" is too near to be wrong');
    expect(
      nineDays(story(), [
        ['5-day', '5 days'],
        ['14-month', 'about 14 months'],
      ]),
    ).toContain('option "14-month" is no number of days');
    expect(
      nineDays(story(), [
        ['5-day', '6 days'],
        ['14-day', '14 days'],
      ]),
    ).toContain('option "5-day" is worded as another time');
  });

  it('breaks when the two have nothing in common', () => {
    expect(nineDays(story({ first: { by: ['borland'] } }))).toContain(
      'the two events have nothing to do with each other',
    );
  });
});

describe('the proof of an order', () => {
  const order = (
    told: Story,
    key: readonly string[],
    query = ['first', 'second', 'third'],
  ): readonly string[] => {
    const timeline = replay(told);
    const on: Readonly<Record<string, string>> = {
      first: '5 January 2023',
      second: '14 January 2023',
      third: '20 February 2023',
      fourth: '2 March 2023',
    };
    const title = (id: string): string => timeline.index.events.get(id)?.title ?? '';
    return reasonsAgainst(
      handBuilt(timeline, 'order', {
        query: { kind: 'order', events: query },
        options: query.map((id) => [
          id,
          title(id),
          words.order.option(title(id), `on ${on[id] ?? ''}`),
        ]),
        key,
        events: query,
        because: words.order.right(key.map((id) => ({ title: title(id), date: on[id] ?? '' }))),
      }),
      told,
    );
  };

  it('holds for the one order that can be', () => {
    expect(order(story(), ['first', 'second', 'third'])).toEqual([]);
  });

  it('breaks for any other', () => {
    expect(order(story(), ['second', 'first', 'third'])).toContain(
      'nothing proves "second" before "first"',
    );
    expect(order(story(), ['first', 'second', 'third'], ['second', 'first', 'third'])).toContain(
      'its events do not stand in the order of the log',
    );
  });

  it('breaks for days that overlap, and holds again when one event needs the other', () => {
    const wide = { happened: '2023-01' };
    const unordered = story({ first: wide });
    expect(order(unordered, ['first', 'second', 'third'])).toContain(
      'nothing proves "first" before "second"',
    );
    expect(
      order(story({ first: wide, second: { needs: ['first'] } }), ['first', 'second', 'third']),
    ).not.toContain('nothing proves "first" before "second"');
  });

  it('does not rely on an approximate day', () => {
    const told = story({ second: { happened: '2023-01-14~' } });
    expect(order(told, ['first', 'second', 'third'])).toContain(
      'nothing proves "first" before "second"',
    );
    const chained = story({
      second: { happened: '2023-01-14~', after: ['first'] },
      third: { after: ['second'] },
    });
    expect(
      order(chained, ['first', 'second', 'third']).filter((why) => why.startsWith('nothing')),
    ).toEqual([]);
  });

  it('breaks when another event has the title of one, or a title tells its date', () => {
    expect(
      order(story({ fourth: { title: 'Arland takes the second way' } }), [
        'first',
        'second',
        'third',
      ]),
    ).toContain('another event has the title of "second"');
    expect(
      order(story({ first: { title: 'Arland greets 2023' } }), ['first', 'second', 'third']),
    ).toContain('the title of "first" tells its date');
  });

  it('breaks for fewer than three', () => {
    expect(order(story(), ['first', 'second'], ['first', 'second'])).not.toEqual([]);
  });
});
