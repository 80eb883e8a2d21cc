import {
  type Dispute,
  type Entity,
  type Position,
  replay,
  type Report,
  type Source,
  type Story,
  type StoryEvent,
} from '@aide-memoire/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf, legalStory, storyOf } from '@aide-memoire/core/testing';
import { itemOf } from '../compose/item.ts';
import { type Kind, KINDS } from '../item.ts';
import { proveItem } from '../proof/prove.ts';
import type { Distractor, Question } from '../question.ts';
import { chance } from '../seed.ts';
import { clashingStory } from '../testing/clashing-story.ts';
import { wordsFor } from '../words/index.ts';
import { GENERATORS } from './index.ts';

const words = wordsFor('en');

function ask(
  kind: Kind,
  story: Story,
  seed = 1,
): { asked: readonly Question[]; skipped: string[] } {
  const skipped: string[] = [];
  const asked = GENERATORS[kind]({
    timeline: replay(story),
    words,
    draw: (id) => chance(seed, id),
    skip: (reason, ...of) => {
      skipped.push([reason, ...of].join(': '));
    },
  });
  return { asked: [...asked], skipped };
}

const questionsOf = (kind: Kind, story: Story): readonly Question[] => ask(kind, story).asked;
const idsOf = (kind: Kind, story: Story): readonly string[] =>
  questionsOf(kind, story).map(({ id }) => id);
const offered = (kind: Kind, story: Story, id: string): readonly string[] =>
  questionsOf(kind, story)
    .filter((question) => question.id === id)
    .flatMap(({ distractors }) => distractors.map((option) => option.id))
    .sort();

const report = (parts: Partial<Report> = {}): Report => ({
  source: 'paper',
  paragraph: 1,
  from: [],
  stance: 'asserts',
  ...parts,
});

const person = (id: string): Entity => {
  const short = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, kind: 'person', name: short, short, aliases: [], named: true };
};

const paper = (id: string): Source => ({
  id,
  kind: 'publication',
  label: `the ${id}`,
  published: '2023-05-01',
});

const cast = ['ada', 'ben', 'cleo', 'dan', 'eve'];

/** Everybody does something on a day of their own. */
const deeds = cast.map((id, i) =>
  eventOf({
    id: `${id}-acts`,
    act: `act-${id}`,
    by: [id],
    happened: `2023-03-1${i}`,
    title: `Word comes from the house of number ${i}`,
  }),
);

const story = (parts: Partial<Story>): Story =>
  storyOf({
    sources: ['paper', 'late', 'weekly'].map(paper),
    entities: cast.map(person),
    ...parts,
    events: [...(parts.events ?? []), ...deeds],
  });

describe('who-said, of a quote', () => {
  const quoting = (id: string, parts: Partial<Report>): StoryEvent =>
    eventOf({
      id,
      by: ['ada'],
      title: `A speech is held, called ${id}`,
      reports: [report({ quote: 'nobody leaves this harbour tonight', ...parts })],
    });

  it('offers others who are quoted or act', () => {
    const told = story({ events: [quoting('vow', {})] });
    expect(offered('who-said', told, 'who-said:vow:paper:1')).toEqual([
      'ben',
      'cleo',
      'dan',
      'eve',
    ]);
  });

  it('does not ask for words that somebody else is quoted with as well', () => {
    const again = quoting('echo', { quote: 'Nobody leaves this harbour tonight!', speaker: 'ben' });
    expect(idsOf('who-said', story({ events: [quoting('vow', {}), again] }))).toEqual([]);
  });

  it('does not offer who is quoted with a phrase of them', () => {
    const phrase = 'and nobody leaves this harbour tonight but me';
    const told = story({
      events: [
        quoting('vow', {}),
        quoting('echo', { quote: phrase, speaker: 'ben', paragraph: 2 }),
      ],
    });
    expect(offered('who-said', told, 'who-said:vow:paper:1')).toEqual(['cleo', 'dan', 'eve']);
  });

  it('does not offer who passed the words on', () => {
    const told = story({ events: [quoting('vow', { from: ['ben'] })] });
    expect(offered('who-said', told, 'who-said:vow:paper:1')).toEqual(['cleo', 'dan', 'eve']);
  });

  it('asks for the first of two quotes of one paragraph, for its number names no other', () => {
    const vow = quoting('vow', {});
    const told = story({
      events: [
        {
          ...vow,
          reports: [report({ quote: 'perhaps' }), ...vow.reports],
        },
      ],
    });
    expect(idsOf('who-said', told)).toEqual([]);
  });
});

describe('words that are quoted within a quote', () => {
  it('have single quotation marks', () => {
    const stem = words.whoSaid.stemQuote('He said “no” to us');
    expect(stem).toBe('Whose words are these? “He said ‘no’ to us”');
  });
});

describe('who-said, of a claim', () => {
  const claim = (id: string, parts: Partial<Position>): Position => ({
    id,
    claim: `for reason number ${id}`,
    moves: {},
    reports: [],
    ...parts,
  });
  const from = (id: string, parts: Partial<Report> = {}): Partial<Position> => ({
    reports: [report({ from: [id], ...parts })],
  });
  const strike = eventOf({ id: 'strike', by: ['arland'], title: 'The docks stand still' });
  const denied = eventOf({
    id: 'talk',
    by: ['ada', 'eve'],
    title: 'A talk is said to have been held',
    reports: [report({ stance: 'denies' })],
  });
  const dispute = (...positions: readonly Position[]): Dispute => ({
    id: 'cause',
    question: 'What was it about?',
    about: ['strike'],
    positions,
  });
  const disputed = (...positions: readonly Position[]): Story =>
    story({ events: [strike, denied], disputes: [dispute(...positions)] });

  it('offers those with another answer, then those without', () => {
    const told = disputed(claim('a', from('ada')), claim('b', from('ben')));
    expect(offered('who-said', told, 'who-said:cause:a')).toEqual(['ben', 'cleo', 'dan', 'eve']);
  });

  it('counts a position that was voiced in a denied event, and asks for it of nobody', () => {
    const told = disputed(
      claim('a', from('ada')),
      claim('b', { in: 'talk' }),
      claim('c', from('cleo')),
    );
    expect(idsOf('who-said', told)).toEqual(['who-said:cause:c']);
    // Ada and Eve have an answer, if one in doubt: they are not told to have none.
    expect(offered('who-said', told, 'who-said:cause:c')).toEqual(['ben', 'dan']);
  });

  it('asks nobody to answer for one of two positions', () => {
    const told = disputed(
      claim('a', from('ada')),
      claim('b', { in: 'talk' }),
      claim('c', from('cleo')),
      claim('d', from('dan')),
      claim('e', from('ben')),
    );
    const holders = questionsOf('disagreement', told).map(({ id }) => id.split(':').at(-1));
    expect(holders).toEqual(['cleo', 'dan', 'ben']);
  });

  it('does not offer whose words the claim is told in', () => {
    const told = disputed(
      claim('a', from('ada', { quote: 'it was all about money', speaker: 'ben' })),
      claim('b', from('cleo')),
    );
    expect(offered('who-said', told, 'who-said:cause:a')).toEqual(['cleo', 'dan', 'eve']);
  });
});

describe('which-source', () => {
  const feast = (parts: Partial<StoryEvent>): StoryEvent =>
    eventOf({
      id: 'feast',
      title: 'A feast is held on the quay',
      reports: [report({ source: 'late' })],
      ...parts,
    });
  const others = ['paper', 'weekly', 'daily'].map((source) =>
    eventOf({
      id: `in-${source}`,
      title: `News of the ${source} kind`,
      reports: [report({ source })],
    }),
  );
  const told = (parts: Partial<StoryEvent>, more: readonly StoryEvent[] = []): Story =>
    story({
      sources: ['paper', 'late', 'weekly', 'daily'].map(paper),
      events: [feast(parts), ...others, ...more],
    });
  const size = { label: 'the size', value: 40, unit: 'guests' };
  const both = (detail: string): Pick<StoryEvent, 'reports'> => ({
    reports: [
      report({ source: 'late' }),
      report({ source: 'paper', tells: ['happened'] }),
      report({ source: 'late', tells: [detail] }),
    ],
  });

  it('asks for the one publication that tells of an event', () => {
    expect(idsOf('which-source', told({}))).toContain('which-source:feast');
  });

  it('does not offer the source that it was taken from', () => {
    for (const from of ['paper', 'weekly', 'daily']) {
      const reports = [report({ source: 'late', from: [from] })];
      const options = offered('which-source', told({ reports }), 'which-source:feast');
      expect(options).toHaveLength(2);
      expect(options).not.toContain(from);
    }
  });

  it('does not ask where too few are left', () => {
    const reports = [report({ source: 'late', from: ['paper', 'daily'] })];
    expect(idsOf('which-source', told({ reports }))).not.toContain('which-source:feast');
  });

  it('does not ask who only has reservations', () => {
    const reports = [report({ source: 'late', stance: 'qualifies' })];
    expect(idsOf('which-source', told({ reports }))).not.toContain('which-source:feast');
  });

  it('does not ask for an event under a title that another one has', () => {
    const same = eventOf({ id: 'again', title: 'A FEAST is held on the quay' });
    expect(idsOf('which-source', told({}, [same]))).not.toContain('which-source:feast');
  });

  it('does not ask for a detail of an event that somebody denies', () => {
    const { reports } = both('size');
    const denial = report({ source: 'weekly', stance: 'denies', tells: ['happened'] });
    const denied = told({ details: { size }, reports: [...reports, denial] });
    expect(idsOf('which-source', denied)).not.toContain('which-source:feast:size');
  });

  it('asks for a detail that one of those that tell of the event has alone', () => {
    expect(idsOf('which-source', told({ details: { size }, ...both('size') }))).toContain(
      'which-source:feast:size',
    );
  });

  it.each([
    ['with another bound', size, { ...size, bound: 'about' as const }],
    ['in capitals', size, { ...size, label: 'The Size', unit: 'Guests' }],
    [
      'in words, under another label',
      { label: 'how', text: 'by night' },
      { label: 'when', text: 'By night' },
    ],
    ['as a reason', { label: 'how', text: 'by night' }, { label: 'why', because: 'by night' }],
  ])('does not ask for a detail that is told elsewhere %s', (_, own, other) => {
    const elsewhere = eventOf({
      id: 'ball',
      title: 'A ball is given in the hall',
      details: { it: other },
      reports: [report({ source: 'weekly' })],
    });
    const asked = idsOf('which-source', told({ details: { own }, ...both('own') }, [elsewhere]));
    expect(asked).not.toContain('which-source:feast:own');
    expect(idsOf('which-source', told({ details: { own }, ...both('own') }))).toContain(
      'which-source:feast:own',
    );
  });
});

describe('who', () => {
  const events = [
    eventOf({
      id: 'a',
      act: 'visit',
      by: ['ada'],
      happened: '2023-01-02',
      title: 'Ada tours the docks',
    }),
    eventOf({
      id: 'b',
      act: 'host',
      by: ['dan'],
      happened: '2023-01-09',
      title: 'BEN tours the docks',
    }),
  ];

  it('does not offer a name that makes the title that of another event', () => {
    expect(offered('who', story({ events: events.slice(0, 1) }), 'who:a:ada')).toContain('ben');
    const options = offered('who', story({ events }), 'who:a:ada');
    expect(options).toEqual(['cleo', 'dan', 'eve']);
  });

  it('takes a name for what it is, whatever characters it has', () => {
    const odd = ['A$& (x)', 'E.F+', 'R[ay', 'Man*'].map((short, i) => ({
      ...person(`odd-${i}`),
      name: short,
      short,
    }));
    const told = storyOf({
      entities: odd,
      events: odd.map(({ id, short }, i) =>
        eventOf({
          id: `e${i}`,
          act: `act-${i}`,
          by: [id],
          title: `All wait for ${short} ${i} times`,
        }),
      ),
    });
    const asked = questionsOf('who', told);
    expect(asked.map(({ stem }) => stem)).toContain(words.who.stem('All wait for _____ 1 times'));
    expect(failuresIn(told, 'who')).toEqual([]);
  });
});

describe('status-at', () => {
  it('asks of no day on which an earlier move is dated, though something says that it came before', () => {
    const [begins, ends] = ['2023-03-04', '2023-03-20'];
    const plan = { id: 'plan', machine: 'proposal', name: 'the Plan', of: ['arland'] };
    const made = (id: string, happened: string, move: string, needs: readonly string[]) =>
      eventOf({
        id,
        happened,
        needs,
        moves: { plan: move },
        title: `The plan sees what is called ${id}`,
      });
    const told = storyOf({
      subjects: [plan],
      events: [
        made('offer', '2023-01', 'propose', []),
        made('endorsement', '2023-03', 'endorse', ['offer']),
        made('withdrawal', begins, 'withdraw', ['endorsement']),
        eventOf({ id: 'speech', happened: ends }),
        eventOf({ id: 'retort', happened: '2023-04-02' }),
      ],
    });
    const days = questionsOf('status-at', told).flatMap(({ query }) =>
      query.kind === 'status-at' && query.since === 'withdrawal' ? [query.day] : [],
    );
    expect(days.filter((day) => day < '2023-04-01')).toEqual([]);
    expect(failuresIn(told, 'status-at')).toEqual([]);
  });
});

describe('status-at and what-changed, of what is disputed', () => {
  const match = { id: 'match', machine: 'meeting', name: 'the match', of: ['ada', 'ben'] };
  const held = (parts: Partial<StoryEvent> = {}): readonly StoryEvent[] => [
    eventOf({
      id: 'call',
      by: ['ada'],
      happened: '2023-03-01',
      moves: { match: 'request' },
      title: 'A match is called for',
    }),
    eventOf({
      id: 'kick-off',
      by: ['ben'],
      happened: '2023-03-04',
      moves: { match: 'hold' },
      title: 'Two teams meet on the green',
      ...parts,
    }),
  ];
  const position = (id: string, holder: string, moves: Position['moves'] = {}): Position => ({
    id,
    claim: `in the way of ${id}`,
    moves,
    reports: [report({ source: 'weekly', paragraph: 4, from: [holder] })],
  });
  const disputed = (events: readonly StoryEvent[], ...positions: readonly Position[]): Story =>
    story({
      subjects: [match],
      events,
      disputes: [{ id: 'end', question: 'How did it end?', about: ['kick-off'], positions }],
    });
  const rival = position('off', 'dan', { match: 'refuse' });
  const holdersIn = (told: Story): readonly (string | undefined)[] =>
    (['status-at', 'what-changed'] as const).flatMap((kind) =>
      questionsOf(kind, told).flatMap(({ id, query }) =>
        id.endsWith(':kick-off') && 'holder' in query ? [query.holder] : [],
      ),
    );

  it('asks nobody who says nothing of the move', () => {
    expect(holdersIn(disputed(held(), rival, position('odd', 'cleo')))).toEqual([]);
  });

  it('asks somebody who claims the move of the log', () => {
    const told = disputed(held(), rival, position('on', 'cleo', { match: 'hold' }));
    expect(holdersIn(told)).toEqual(['cleo', 'cleo']);
  });

  it('asks somebody with an answer who acted in the event, or told of it', () => {
    expect(holdersIn(disputed(held(), rival, position('odd', 'ben')))).toEqual(['ben', 'ben']);
    const heard = held({ reports: [report({ from: ['cleo'] })] });
    expect(holdersIn(disputed(heard, rival, position('odd', 'cleo')))).toEqual(['cleo', 'cleo']);
  });

  it('asks nobody who passes a rival account on', () => {
    const told = held({ reports: [report({ source: 'weekly' })] });
    const own: Position = { ...position('odd', 'dan'), reports: [report({ source: 'weekly' })] };
    expect(holdersIn(disputed(told, rival, own))).toEqual([]);
  });
});

describe('subjects of one name', () => {
  const told = (name: string): Story =>
    story({
      subjects: [
        { id: 'a', machine: 'meeting', name: 'the Meeting', of: ['ada', 'ben'] },
        { id: 'b', machine: 'meeting', name, of: ['cleo', 'dan'] },
      ],
      events: ['request', 'schedule', 'hold'].map((move, i) =>
        eventOf({
          id: move,
          happened: `2023-02-0${i + 1}`,
          moves: { a: move },
          title: `Something moves, called ${move}`,
        }),
      ),
    });

  it.each(['status-at', 'what-changed', 'what-next', 'what-if'] as const)(
    'are not asked about by %s',
    (kind) => {
      const about = (asked: readonly Question[]) => asked.flatMap(({ subject }) => subject ?? []);
      expect(about(questionsOf(kind, told('the talks')))).not.toEqual([]);
      const { asked, skipped } = ask(kind, told('The meeting'));
      expect(about(asked)).toEqual([]);
      expect(skipped.join()).toContain('same-name');
    },
  );
});

describe('known-by', () => {
  const out = { paper: '2023-05-01', late: '2023-05-20', weekly: '2023-05-28' };
  const known = (source: string, id: string): StoryEvent =>
    eventOf({ id, title: `There is news of ${id}`, reports: [report({ source })] });
  const told = (disputes: readonly Dispute[]): Story =>
    storyOf({
      sources: Object.entries(out).map(([id, published]) => ({ ...paper(id), published })),
      events: [
        known('paper', 'fire'),
        known('paper', 'flood'),
        known('late', 'storm'),
        known('weekly', 'frost'),
      ],
      disputes,
    });
  const over = (source: string): Dispute => ({
    id: 'cause',
    question: 'What was it?',
    about: ['storm'],
    positions: ['a', 'b'].map((id) => ({
      id,
      claim: `number ${id}`,
      moves: {},
      reports: [report({ source: id === 'a' ? source : 'late' })],
    })),
  });

  it('takes an event as known to a reader of whoever answers a question about it', () => {
    expect(idsOf('known-by', told([over('weekly')]))).toContain('known-by:storm:later');
    expect(idsOf('known-by', told([over('paper')]))).not.toContain('known-by:storm:later');
  });
});

describe('what-if', () => {
  const had = (id: string, parts: Partial<StoryEvent> = {}): StoryEvent =>
    eventOf({ id, title: `The village has its ${id}`, ...parts });
  const chain = (after: readonly string[]): Story =>
    story({
      events: [
        had('well'),
        had('quarrel', { needs: ['well'] }),
        had('summons', { after }),
        had('council', { needs: ['summons'] }),
        had('fair'),
        had('dance'),
      ],
    });

  it('does not offer what follows, by whatever chain, on something that falls', () => {
    const id = 'what-if:well:quarrel';
    expect(offered('what-if', chain([]), id)).toContain('council');
    const options = offered('what-if', chain(['quarrel']), id);
    expect(options).toContain('dance');
    expect(options).not.toContain('summons');
    expect(options).not.toContain('council');
  });

  it('tells in one line why nothing more is asked of an event', () => {
    const events = [
      had('well'),
      had('quarrel', { needs: ['well'] }),
      had('feud', { needs: ['well'] }),
    ];
    expect(ask('what-if', storyOf({ events })).skipped).toHaveLength(1);
  });
});

describe('why there is no question', () => {
  it('is not told of a name that no title has', () => {
    const told = story({ events: [eventOf({ id: 'a', by: ['ada'], title: 'Nobody is named' })] });
    expect(ask('who', told).skipped.filter((line) => line.includes('not-once'))).toEqual([]);
    const twice = eventOf({ id: 'a', by: ['ada'], title: 'Ada is Ada' });
    expect(ask('who', story({ events: [twice] })).skipped.join()).toContain('not-once');
  });

  it('quotes a title once', () => {
    const reports = ['paper', 'late', 'weekly'].map((source) => report({ source }));
    const { skipped } = ask(
      'which-source',
      story({ events: [eventOf({ id: 'a', title: 'It is told by all', reports })] }),
    );
    expect(skipped).toContain('many-sources: It is told by all');
  });

  it('says that sources differ on a number only of one that may count the same', () => {
    const skippedOf = (claim: string): string => {
      const crowd = { label: 'the crowd', value: 40, unit: 'people' };
      const positions = [claim, 'nobody knows'].map((each, i) => ({
        id: `p${i}`,
        claim: each,
        moves: {},
        reports: [report()],
      }));
      const told = story({
        events: [eventOf({ id: 'fair', details: { crowd } })],
        disputes: [{ id: 'd', question: 'What of it?', about: ['fair'], positions }],
      });
      return ask('how-many', told).skipped.join();
    };
    expect(skippedOf('50 people')).toContain('disputed');
    expect(skippedOf('about 50')).toContain('disputed');
    expect(skippedOf('two days later')).not.toContain('disputed');
  });
});

/** Every question of a kind that is not as it should be, or cannot be proven with some two of its distractors. */
function failuresIn(story: Story, kind: Kind, seed = 1): readonly string[] {
  const timeline = replay(story);
  const { asked, skipped } = ask(kind, story, seed);
  const again = ask(kind, story, seed).asked;
  const ids = new Set(asked.map(({ id }) => id));
  return [
    ...(JSON.stringify(asked) === JSON.stringify(again) ? [] : [`${kind} is not the same twice`]),
    ...(ids.size === asked.length ? [] : [`${kind} has one id twice`]),
    ...skipped.filter((reason) => /undefined|NaN|\[object/.test(reason)),
    ...asked.flatMap((question) => {
      if (kind !== 'order' && question.distractors.length < 2)
        return [`${question.id} lacks options`];
      return drawn(question, seed).flatMap((pair) => {
        const options = [...question.right, ...pair];
        if (question.arranged !== 'drawn') options.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
        const item = itemOf(question, pair, options, timeline, words);
        const proven = proveItem(item, timeline);
        return proven.ok ? [] : proven.reasons.map((reason) => `${item.id}: ${reason}`);
      });
    }),
  ];
}

/** A few pairs of distractors; of the moves that nobody made an item shows one at most. */
function drawn({ id, distractors }: Question, seed: number): readonly (readonly Distractor[])[] {
  if (distractors.length === 0) return [[]];
  const invented = (option: Distractor): boolean => option.id.startsWith('move:');
  const all = distractors.flatMap((a, i) => distractors.slice(i + 1).map((b) => [a, b]));
  return chance(seed, id)
    .shuffled(all.filter((pair) => !pair.every(invented)))
    .slice(0, 4);
}

const failures = (story: Story, seed = 1): readonly string[] =>
  KINDS.flatMap((kind) => failuresIn(story, kind, seed));

describe('every question', () => {
  it('of any legal story can be proven with any of its distractors', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        expect(failures(story)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('of a story in which everything can be taken for something else can be proven as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        expect(failures(clashingStory(seed), seed)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is asked of such stories at all, of every kind', () => {
    const counts = KINDS.map((kind) => {
      const seeds = Array.from({ length: 60 }, (_, seed) => seed);
      return seeds.reduce((sum, seed) => sum + ask(kind, clashingStory(seed)).asked.length, 0);
    });
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});

describe('a story that a teacher begins', () => {
  const full = clashingStory(7);
  it.each<[string, Story]>([
    ['of no events', storyOf({})],
    ['of one event', storyOf({ events: [eventOf({ id: 'only' })] })],
    ['of one source', story({ sources: [paper('paper')] })],
    [
      'without entities',
      storyOf({ entities: [], events: deeds.map((each) => ({ ...each, by: [] })) }),
    ],
    [
      'in which everything is on one day',
      story({
        events: deeds.map((each) => ({ ...each, id: `${each.id}-too`, happened: '2023-03-01' })),
      }),
    ],
    ['without disputes', { ...full, disputes: [] }],
    ['without subjects', { ...story({}), subjects: [] }],
    [
      'without dates on its sources',
      story({ sources: [{ id: 'paper', kind: 'publication', label: 'it' }] }),
    ],
  ])('%s is asked about as far as it goes', (_, told) => {
    expect(failures(told)).toEqual([]);
  });

  it('is told why there is no question', () => {
    const told = storyOf({ events: [eventOf({ id: 'only' })] });
    for (const kind of ['when', 'who', 'known-by', 'which-source', 'not-stated'] as const) {
      expect([kind, ask(kind, told).skipped.length > 0]).toEqual([kind, true]);
    }
  });
});
