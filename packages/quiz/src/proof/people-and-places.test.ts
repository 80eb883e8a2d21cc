import { type Entity, replay, type Story, type StoryEvent } from '@aide-memoire/core';
import { describe, expect, it } from 'vitest';
import { eventOf, storyOf } from '@aide-memoire/core/testing';
import { wordsFor } from '../words/index.ts';
import { handBuilt } from '../testing/hand-built.ts';
import { proveItem } from './prove.ts';

const words = wordsFor('en');

const entity = (id: string, kind: Entity['kind'], more: Partial<Entity> = {}): Entity => {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, kind, name, short: name, aliases: [], named: true, ...more };
};

type EntityChanges = Readonly<Record<string, Partial<Entity>>>;

const people = (changes: EntityChanges = {}): readonly Entity[] => [
  ...['arland', 'borland', 'corland'].map((id) => entity(id, 'country', changes[id])),
  ...['ada', 'ben', 'cleo'].map((id) => entity(id, 'person', changes[id])),
  ...['port', 'hill', 'lake', 'quay'].map((id) => entity(id, 'place', changes[id])),
];

const told = (
  changes: Readonly<Record<string, Partial<StoryEvent>>> = {},
  entities: EntityChanges = {},
  more: Partial<Story> = {},
): Story =>
  storyOf({
    entities: people(entities),
    events: [
      eventOf({
        id: 'landing',
        happened: '2023-01-05',
        act: 'visit',
        by: ['ada'],
        to: ['borland'],
        place: 'port',
        title: 'Ada pays Borland a first visit',
        details: { crew: { label: 'the size of the crew', value: 12, unit: 'sailors' } },
        ...changes['landing'],
      }),
      eventOf({
        id: 'feast',
        happened: '2023-01-14',
        act: 'attend',
        by: ['ben'],
        place: 'hill',
        title: 'Ben attends a feast',
        details: { guests: { label: 'the guests', value: 30, unit: 'sailors' } },
        ...changes['feast'],
      }),
      eventOf({
        id: 'speech',
        happened: '2023-02-20',
        act: 'state',
        by: ['cleo'],
        to: ['arland'],
        place: 'lake',
        title: 'Cleo gives a speech on Arland',
        ...changes['speech'],
      }),
    ],
    ...more,
  });

const claiming = (claim: string, about = ['landing']): Partial<Story> => ({
  disputes: [
    {
      id: 'dispute',
      question: 'What was it?',
      about,
      positions: [{ id: 'one', claim, moves: {}, reports: [] }],
    },
  ],
});

const reasons = (item: ReturnType<typeof handBuilt>, story: Story): readonly string[] => {
  const proven = proveItem(item, replay(story));
  return proven.ok ? [] : proven.reasons;
};

describe('the proof of who it was', () => {
  const who = (story: Story, key = 'ada'): readonly string[] => {
    const title = (id: string): string => replay(story).index.events.get(id)?.title ?? '';
    const item = handBuilt(replay(story), 'who', {
      query: { kind: 'who', event: 'landing', entity: 'ada' },
      options: [
        ['ada', 'Ada', words.who.right(title('landing'), '5 January 2023')],
        ['ben', 'Ben', words.who.other('Ben', title('feast'), '14 January 2023')],
        ['cleo', 'Cleo', words.who.other('Cleo', title('speech'), '20 February 2023')],
      ],
      key: [key],
      events: ['landing'],
    });
    return reasons(item, story);
  };

  it('holds where only one name fits', () => {
    expect(who(told())).toEqual([]);
  });

  it('asks with a gap where the name stood', () => {
    const { stem } = handBuilt(replay(told()), 'who', {
      query: { kind: 'who', event: 'landing', entity: 'ada' },
      options: [],
      key: [],
      events: ['landing'],
    });
    expect(stem).toBe('Whose name belongs in the gap? “_____ pays Borland a first visit”');
  });

  it('breaks when the key is another, or takes no part', () => {
    expect(who(told(), 'ben')).toContain('option "ben" is not true');
    expect(who(told({ landing: { by: ['borland'] } }))).toContain(
      '"ada" takes no part in "landing"',
    );
  });

  it('breaks when the name stands there twice or not at all', () => {
    for (const title of ['Ada meets Ada in Borland', 'Adam pays Borland a first visit'])
      expect(who(told({ landing: { title } }))).toContain(
        'the name does not stand in the title once',
      );
  });

  it('breaks when somebody else took part, or is named', () => {
    expect(who(told({ landing: { to: ['ben'] } }))).toContain('option "ben" takes part as well');
    expect(who(told({ landing: { title: 'Ada pays Ben a first visit' } }))).toContain(
      'the stem names option "ben"',
    );
  });

  it('breaks when somebody did the like to the same, or on a day that may be the same', () => {
    const like = 'option "ben" did the like in "feast"';
    expect(who(told({ feast: { act: 'visit', to: ['borland'] } }))).toContain(like);
    expect(who(told({ feast: { act: 'visit', happened: '2023-01' } }))).toContain(like);
    expect(who(told({ feast: { act: 'visit' } }))).not.toContain(like);
  });

  it('breaks when a dispute ties two events, or a title comes of a wrong name', () => {
    expect(who(told({}, {}, claiming('a visit', ['landing', 'feast'])))).toContain(
      'a dispute ties option "ben" in "feast" to "landing"',
    );
    expect(who(told({ feast: { title: 'Ben pays Borland a first visit' } }))).toContain(
      'with option "ben" it is a title of the story',
    );
  });

  it('breaks when an option is of another kind, or does nothing', () => {
    expect(who(told({}, { ben: { named: false } }))).toContain('option "ben" is of another kind');
    expect(who(told({ feast: { by: ['arland'] } }))).toContain(
      'option "ben" does nothing in the story',
    );
  });

  it('breaks when an option is the country that somebody there acts for', () => {
    const story = told({ speech: { by: ['corland'] } }, { ada: { of: 'arland' } });
    const item = handBuilt(replay(story), 'who', {
      query: { kind: 'who', event: 'landing', entity: 'borland' },
      options: [
        ['borland', 'Borland', words.who.right('Ada pays Borland a first visit', '5 January 2023')],
        [
          'arland',
          'Arland',
          words.who.other('Arland', 'Cleo gives a speech on Arland', '20 February 2023'),
        ],
        [
          'corland',
          'Corland',
          words.who.other('Corland', 'Cleo gives a speech on Arland', '20 February 2023'),
        ],
      ],
      key: ['borland'],
      events: ['landing'],
    });
    expect(reasons(item, story)).toEqual(['somebody in "landing" acts for option "arland"']);
  });
});

describe('the proof of where it was', () => {
  const where = (story: Story, key = 'port'): readonly string[] =>
    reasons(
      handBuilt(replay(story), 'where', {
        query: { kind: 'where', event: 'landing' },
        options: [
          [
            'port',
            'Port',
            words.where.right(replay(story).index.events.get('landing')?.title ?? '', 'Port'),
          ],
          ['hill', 'Hill', words.where.other('Hill', 'Ben attends a feast', '14 January 2023')],
          ['quay', 'Quay', words.where.nothing('Quay')],
        ],
        key: [key],
        events: ['landing'],
      }),
      story,
    );

  it('holds where the places are apart', () => {
    expect(where(told())).toEqual([]);
  });

  it('breaks when it was elsewhere, or nowhere', () => {
    expect(where(told({ landing: { place: 'hill' } }))).toContain('option "hill" is true too');
    expect(where(told(), 'hill')).toContain('option "port" is true too');
    expect(
      where(
        told({
          landing: {
            reports: [
              { source: 'paper', paragraph: 1, from: [], stance: 'asserts', tells: ['by'] },
            ],
          },
        }),
      ),
    ).toContain('nobody tells "place" of "landing"');
  });

  it('breaks when one option lies in another, however far up', () => {
    expect(where(told({}, { port: { in: 'lake' }, lake: { in: 'quay' } }))).toContain(
      'option "port" lies in option "quay"',
    );
    expect(where(told({}, { quay: { in: 'hill' } }))).toContain(
      'option "quay" lies in option "hill"',
    );
  });

  it('ends for places that lie in each other', () => {
    expect(where(told({}, { port: { in: 'lake' }, lake: { in: 'port' } }))).toEqual([]);
  });

  it('breaks when the title names the place, or what it lies in', () => {
    expect(where(told({}, { port: { in: 'borland' } }))).toContain('the title names "borland"');
    expect(where(told({}, { port: { aliases: ['Ada'] } }))).toContain('the title names "port"');
  });

  it('breaks when the same was done in another option, or within it', () => {
    const again = { act: 'visit', by: ['ada'], to: ['borland'] };
    expect(where(told({ feast: again }))).toContain('in option "hill" the same happened');
    expect(where(told({ speech: again }, { lake: { in: 'quay' } }))).toContain(
      'in option "quay" the same happened',
    );
  });

  it('breaks when a dispute claims another option, or the feedback tells of another place', () => {
    expect(where(told({}, {}, claiming('a landing at Quay')))).toContain(
      'somebody claims option "quay"',
    );
    expect(where(told({ feast: { place: 'lake' } }))).toContain(
      'option "hill" did not see what its feedback says',
    );
  });
});

describe('the proof of a figure', () => {
  const howMany = (story: Story, options = ['6', '12', '30']): readonly string[] =>
    reasons(
      handBuilt(replay(story), 'how-many', {
        query: { kind: 'how-many', event: 'landing', detail: 'crew' },
        options: options.map((id) => [
          id,
          id,
          id === '12'
            ? words.howMany.right(
                'Ada pays Borland a first visit',
                'the size of the crew',
                12,
                'sailors',
                undefined,
              )
            : id === '30'
              ? words.howMany.elsewhere(30, 'sailors', 'the guests', 'Ben attends a feast')
              : words.howMany.nowhere(Number(id), 'sailors'),
        ]),
        key: ['12'],
        events: ['landing'],
        details: ['landing/crew'],
      }),
      story,
    );
  const crew = { label: 'the size of the crew', value: 12, unit: 'sailors' };

  it('holds for the figure of the log', () => {
    expect(howMany(told())).toEqual([]);
  });

  it('breaks for another value, or none', () => {
    expect(howMany(told({ landing: { details: { crew: { ...crew, value: 30 } } } }))).toContain(
      'option "30" is true too',
    );
    expect(
      howMany(told({ landing: { details: { crew: { label: 'the crew', text: 'sailors' } } } })),
    ).toContain('"landing" has no figure "crew"');
  });

  it('breaks when the stem tells the figure, as a word too', () => {
    expect(howMany(told({ landing: { title: 'Ada brings twelve to Borland' } }))).toContain(
      'the stem tells the figure',
    );
    expect(howMany(told({ landing: { title: 'Ada brings a 12-strong crew' } }))).toContain(
      'the stem tells the figure',
    );
  });

  it('breaks when the event has another figure for the same', () => {
    expect(
      howMany(told({ landing: { details: { crew, other: { ...crew, value: 30 } } } })),
    ).toContain('"landing" has another figure for the same');
  });

  it('breaks when what is about as much is an option, or claimed', () => {
    const about = told({ landing: { details: { crew: { ...crew, bound: 'about' } } } });
    expect(howMany(about, ['6', '12', '13'])).toContain('option "13" is too near to be wrong');
    expect(howMany(told({}, {}, claiming('a crew of 30')))).toContain(
      'somebody claims option "30"',
    );
  });

  it('breaks when the numbers stand out of order, or a feedback tells of no such figure', () => {
    expect(howMany(told(), ['12', '6', '30'])).toContain('the numbers stand out of order');
    expect(howMany(told({ feast: { details: {} } }))).toContain(
      'option "30" is not what its feedback says',
    );
  });

  it('breaks when no report tells the detail', () => {
    const reports = [
      { source: 'paper', paragraph: 1, from: [], stance: 'asserts', tells: ['by'] },
    ] as const;
    expect(howMany(told({ landing: { reports } }))).toContain('nobody tells "crew" of "landing"');
  });
});
