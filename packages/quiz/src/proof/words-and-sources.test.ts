import {
  type Entity,
  type Position,
  type Report,
  replay,
  type Story,
  type StoryEvent,
} from '@aide-memoire/core';
import { describe, expect, it } from 'vitest';
import { eventOf, storyOf } from '@aide-memoire/core/testing';
import type { Item } from '../item.ts';
import { wordsFor } from '../words/index.ts';
import { handBuilt } from '../testing/hand-built.ts';
import { proveItem } from './prove.ts';

const words = wordsFor('en');

const report = (more: Partial<Report> = {}): Report => ({
  source: 'paper',
  paragraph: 1,
  from: [],
  stance: 'asserts',
  ...more,
});

const person = (id: string, more: Partial<Entity> = {}): Entity => {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, kind: 'person', name, short: name, aliases: [], named: true, ...more };
};

const sources: Story['sources'] = ['paper', 'late', 'weekly'].map((id, i) => ({
  id,
  kind: 'publication',
  label: `the ${id}`,
  published: `2023-03-0${i + 5}`,
}));

const entities = (changes: Readonly<Record<string, Partial<Entity>>> = {}): readonly Entity[] => [
  ...storyOf({}).entities,
  ...['ada', 'ben', 'cleo'].map((id) => person(id, changes[id])),
];

const because = { label: 'the reason', because: 'the harvest had failed' };

/** Ada and Ben are quoted; the weekly alone tells of the feast, and the paper alone of its reason. */
const told = (
  changes: Readonly<Record<string, Partial<StoryEvent>>> = {},
  more: Partial<Story> = {},
): Story =>
  storyOf({
    sources,
    entities: entities(),
    events: [
      eventOf({
        id: 'vow',
        happened: '2023-01-05',
        act: 'pledge',
        by: ['ada'],
        title: 'Ada vows to stay on',
        reports: [report({ quote: 'We shall never, ever leave this harbour' })],
        ...changes['vow'],
      }),
      eventOf({
        id: 'answer',
        happened: '2023-01-14',
        act: 'state',
        by: ['ben'],
        title: 'Ben answers that vow',
        details: { because },
        reports: [
          report({ paragraph: 2, quote: 'so be it', tells: ['happened', 'because'] }),
          report({ source: 'late', paragraph: 4, tells: ['happened'] }),
        ],
        ...changes['answer'],
      }),
      eventOf({
        id: 'feast',
        happened: '2023-02-20',
        act: 'attend',
        by: ['cleo'],
        title: 'Cleo attends a feast',
        reports: [report({ source: 'weekly', paragraph: 3 })],
        ...changes['feast'],
      }),
    ],
    ...more,
  });

const reasons = (item: Item, story: Story): readonly string[] => {
  const proven = proveItem(item, replay(story));
  return proven.ok ? [] : proven.reasons;
};

describe('the proof of whose words they are', () => {
  const said = (story: Story, key = 'ada', more: Partial<Item> = {}): readonly string[] => {
    const quote = story.events[0]?.reports[0]?.quote ?? '';
    const item = handBuilt(replay(story), 'who-said', {
      query: { kind: 'who-said', event: 'vow', source: 'paper', paragraph: 1 },
      options: [
        [
          'ada',
          'Ada',
          words.whoSaid.rightQuote('Ada', quote, 'Ada vows to stay on', '5 January 2023'),
        ],
        ['ben', 'Ben', words.whoSaid.otherQuote('Ben', 'so be it')],
        ['cleo', 'Cleo', words.whoSaid.notQuoted('Cleo')],
      ],
      key: [key],
      events: ['vow'],
    });
    return reasons({ ...item, ...more }, story);
  };

  it('holds for whoever is quoted', () => {
    expect(said(told())).toEqual([]);
  });

  it('breaks when somebody else spoke, or nobody', () => {
    expect(said(told(), 'ben')).toContain('option "ben" is not true');
    expect(said(told({ vow: { by: ['cleo'] } }))).toContain('option "cleo" is true too');
    expect(said(told({ vow: { reports: [report()] } }))).toContain('nobody is quoted there');
    expect(said(told({ vow: { by: ['ada', 'ben'] } }))).toContain('nobody is quoted there');
  });

  it.each([
    'we shall never ever leave this harbour',
    'never, ever',
    'As I said: we shall never ever leave, and so on',
  ])('breaks when another is quoted with “%s”', (quote) => {
    expect(said(told({ answer: { reports: [report({ quote })] } }))).toContain(
      'option "ben" is quoted with the like words',
    );
  });

  it('breaks when a position quotes another with the same words', () => {
    const reports = [report({ quote: 'We shall never, ever leave this harbour', speaker: 'cleo' })];
    const disputes = [
      {
        id: 'dispute',
        question: 'What was it?',
        about: ['answer'],
        positions: [{ id: 'one', claim: 'a vow', moves: {}, reports }],
      },
    ];
    expect(said(told({}, { disputes }))).toEqual(
      expect.arrayContaining([
        'somebody else is quoted with the same words',
        'option "cleo" is quoted with the like words',
      ]),
    );
  });

  it('breaks when an option passed the words on, or stands in them', () => {
    const quote = 'We shall never, ever leave this harbour';
    expect(said(told({ vow: { reports: [report({ quote, from: ['ben'] })] } }))).toContain(
      'option "ben" passed the words on',
    );
    expect(said(told({ vow: { reports: [report({ quote: 'I shall follow Cleo' })] } }))).toContain(
      'the words name option "cleo"',
    );
  });

  it('breaks when an option is unnamed where the key is named, or did not say what it is told', () => {
    expect(said(told({}, { entities: entities({ ben: { named: false } }) }))).toContain(
      'option "ben" is of another kind',
    );
    expect(said(told({ answer: { reports: [report({ quote: 'so it goes' })] } }))).toContain(
      'option "ben" did not say or do what its feedback says',
    );
  });

  it('breaks when the report with the words is not shown', () => {
    const reports = [report({ quote: 'We shall stay' }), report({ source: 'late', paragraph: 2 })];
    const evidence = [{ event: 'vow', source: 'late', paragraph: 2, words: 'the late' }];
    expect(said(told({ vow: { reports } }), 'ada', { evidence })).toContain(
      'the report that quotes the words is not shown',
    );
  });
});

describe('the proof of who makes a claim', () => {
  const dispute = (changes: Readonly<Record<string, Partial<Position>>> = {}): Partial<Story> => ({
    disputes: [
      {
        id: 'mood',
        question: 'How was the mood?',
        about: ['vow', 'answer'],
        positions: [
          {
            id: 'good',
            claim: 'calm',
            moves: {},
            reports: [report({ from: ['ada'] })],
            ...changes['good'],
          },
          {
            id: 'bad',
            claim: 'tense',
            moves: {},
            reports: [report({ source: 'late', from: ['ben'] })],
            ...changes['bad'],
          },
        ],
      },
    ],
  });
  const right = words.whoSaid.rightClaim('How was the mood?', 'Ada', 'calm');
  const claims = (story: Story, more: Partial<Item> = {}): readonly string[] => {
    const item = handBuilt(replay(story), 'who-said', {
      query: { kind: 'who-said', dispute: 'mood', position: 'good', holder: 'ada' },
      options: [
        ['ada', 'Ada', right],
        ['ben', 'Ben', words.whoSaid.otherClaim('Ben', 'tense')],
        ['cleo', 'Cleo', words.whoSaid.silent('Cleo')],
      ],
      key: ['ada'],
      events: ['vow'],
      positions: ['mood/good'],
      because: `${right} ${words.disagreement.about('Ada vows to stay on', '5 January 2023')}`,
    });
    return reasons({ ...item, ...more }, story);
  };

  it('holds for the one who holds it', () => {
    expect(claims(told({}, dispute()))).toEqual([]);
  });

  it('breaks when an option holds it too, voiced it or passed it on', () => {
    const good = (...reports: readonly Report[]) =>
      claims(told({}, dispute({ good: { reports } })));
    const own = report({ from: ['ada'] });
    expect(good(own, report({ from: ['cleo'] }))).toContain('option "cleo" holds this too');
    expect(good(own, report({ from: ['ben'] }))).toContain('option "ben" holds this too');
    expect(good(report({ from: ['cleo', 'ada'] }))).toContain('option "cleo" reports this');
    expect(good(report({ from: ['ada'], quote: 'so calm', speaker: 'cleo' }))).toContain(
      'option "cleo" reports this',
    );
    expect(good(own, report({ from: ['cleo'], stance: 'denies' }))).toEqual([]);
    expect(claims(told({}, dispute({ good: { in: 'feast' } })))).toContain(
      'option "cleo" holds this too',
    );
  });

  it('breaks when it was voiced in an event that somebody denies', () => {
    const denied = [report(), report({ source: 'late', stance: 'denies' })];
    const story = told({ feast: { reports: denied } }, dispute({ good: { in: 'feast' } }));
    expect(claims(story)).toContain('somebody denies "feast", where it was voiced');
  });

  it('breaks when the holder holds nothing of the kind, or two positions', () => {
    const why = '"ada" does not hold this, and nothing else';
    expect(claims(told({}, dispute({ good: { reports: [report()] } })))).not.toEqual([]);
    expect(claims(told({}, dispute({ bad: { reports: [report({ from: ['ada'] })] } })))).toContain(
      why,
    );
  });

  it('breaks when the claim names the holder', () => {
    expect(claims(told({}, dispute({ good: { claim: 'calm, Ada thought' } })))).toContain(
      'the stem names the holder',
    );
  });

  it('breaks when somebody silent is of another kind, or acts for the holder', () => {
    const as = (cleo: Partial<Entity>) =>
      claims(told({}, { ...dispute(), entities: entities({ cleo }) }));
    expect(as({ named: false })).toContain('option "cleo" is of another kind');
    expect(as({ of: 'ada' })).toContain('option "cleo" and the key act for each other');
  });

  it('breaks when a report of the position is not shown, or the proof rests on another event', () => {
    const story = told(
      {},
      dispute({
        good: { reports: [report({ from: ['ada'] }), report({ source: 'late', from: ['ada'] })] },
      }),
    );
    const [shown] = handBuilt(replay(story), 'who-said', {
      query: { kind: 'who-said', dispute: 'mood', position: 'good', holder: 'ada' },
      options: [],
      key: [],
      events: ['vow'],
      positions: ['mood/good'],
    }).evidence;
    expect(claims(story, { evidence: shown ? [shown] : [] })).toContain(
      '"late" reports "mood/good", and is not shown',
    );
    const denied = [report(), report({ source: 'late', stance: 'denies' })];
    expect(claims(told({ vow: { reports: denied } }, dispute()))).toContain(
      'somebody denies "vow"',
    );
  });
});

describe('the proof of which source alone reports it', () => {
  const which = (
    story: Story,
    key: string,
    feedback: Readonly<Record<string, string>>,
    detail?: string,
    shown = Infinity,
  ): readonly string[] => {
    const event = detail === undefined ? 'feast' : 'answer';
    const item = handBuilt(replay(story), 'which-source', {
      query: { kind: 'which-source', event, ...(detail !== undefined && { detail }) },
      options: ['paper', 'late', 'weekly'].map((id) => [id, `The ${id}`, feedback[id] ?? '']),
      key: [key],
      events: [event],
      ...(detail !== undefined && { details: [`${event}/${detail}`] }),
    });
    return reasons({ ...item, evidence: item.evidence.slice(0, shown) }, story);
  };
  const ofFeast = (story: Story, key = 'weekly', shown?: number): readonly string[] =>
    which(
      story,
      key,
      {
        paper: words.whichSource.silent('the paper'),
        late: words.whichSource.silent('the late'),
        weekly: words.whichSource.right(
          'the weekly',
          words.whichSource.title('Cleo attends a feast'),
          'Cleo attends a feast',
          '20 February 2023',
        ),
      },
      undefined,
      shown,
    );
  const ofReason = (story: Story): readonly string[] =>
    which(
      story,
      'paper',
      {
        paper: words.whichSource.right(
          'the paper',
          'The reason: the harvest had failed.',
          'Ben answers that vow',
          '14 January 2023',
        ),
        late: words.whichSource.partly('the late', 'Ben answers that vow'),
        weekly: words.whichSource.silent('the weekly'),
      },
      'because',
    );
  const feastIn = (...reports: readonly Report[]): Story => told({ feast: { reports } });
  const own = report({ source: 'weekly', paragraph: 3 });

  it('holds for an event, and for a detail, that one source tells', () => {
    expect(ofFeast(told())).toEqual([]);
    expect(ofReason(told())).toEqual([]);
  });

  it('breaks when a report of the event is not shown', () => {
    const twice = told({
      feast: {
        reports: [report({ source: 'weekly' }), report({ source: 'weekly', paragraph: 3 })],
      },
    });
    expect(ofFeast(twice)).toEqual([]);
    expect(ofFeast(twice, 'weekly', 1)).toContain('"weekly" tells of "feast", and is not shown');
  });

  it('breaks when another source tells it too, even a record, or told it first', () => {
    expect(ofFeast(feastIn(own, report({ tells: ['by'] })))).toContain(
      'option "paper" is true too',
    );
    const record = {
      id: 'record',
      kind: 'record',
      label: 'the record',
      published: '2023-01-01',
    } as const;
    const recorded = told(
      { feast: { reports: [own, { ...own, source: 'record' }] } },
      { sources: [...sources, record] },
    );
    expect(ofFeast(recorded)).toContain('it is not told by one source alone');
    expect(ofFeast(feastIn({ ...own, from: ['late'] }))).toContain(
      'option "late" reported it first',
    );
    expect(ofFeast(told(), 'paper')).toContain('option "paper" is not true');
  });

  it('breaks when another source speaks of it in a dispute', () => {
    const positions = [
      { id: 'one', claim: 'a banquet', moves: {}, reports: [report({ source: 'late' })] },
    ];
    const disputes = [{ id: 'what', question: 'What was it?', about: ['feast'], positions }];
    expect(ofFeast(told({}, { disputes }))).toContain('option "late" tells of it elsewhere');
    const voiced = [{ id: 'one', claim: 'a banquet', moves: {}, reports: [], in: 'vow' }];
    const spoken = [{ id: 'what', question: 'What was it?', about: ['feast'], positions: voiced }];
    expect(ofFeast(told({}, { disputes: spoken }))).toContain(
      'option "paper" tells of it elsewhere',
    );
  });

  it('breaks when another source tells the detail, here or of another event', () => {
    const both = [report({ paragraph: 2 }), report({ source: 'late', paragraph: 4 })];
    expect(ofReason(told({ answer: { reports: both } }))).toContain('option "late" is true too');
    expect(ofReason(told({ feast: { details: { because } } }))).toContain(
      'option "weekly" tells of it elsewhere',
    );
    expect(ofReason(told({ answer: { reports: [report({ paragraph: 2 })] } }))).toContain(
      'no other source tells of the event',
    );
  });

  it('breaks for a source that nobody read', () => {
    const unread = told({ answer: { reports: [report({ paragraph: 2 })] } });
    expect(ofFeast(unread)).toContain('option "late" is no publication that was read');
  });

  it('breaks when the sources stand in another order', () => {
    expect(ofFeast(told({}, { sources: [...sources].reverse() }))).toContain(
      'the sources stand out of order',
    );
  });
});
