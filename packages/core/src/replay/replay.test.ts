import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../date/index.ts';
import { ReplayError } from '../errors.ts';
import type { Story } from '../story.ts';
import { eventOf, legalStory, pact, pactStory, storyOf } from '../testing/stories.ts';
import { replay } from './replay.ts';

const timeline = replay(pactStory);

describe('steps', () => {
  it('runs from 1, each with its event and what it changed', () => {
    expect(timeline.length).toBe(4);
    expect(timeline.step(1)).toMatchObject({
      index: 1,
      event: { id: 'signing' },
      changes: [{ subject: 'pact', from: 'negotiated', to: 'signed' }],
    });
    expect(timeline.step(3)).toMatchObject({ moves: [], changes: [] });
    expect(timeline.stepOf('extension').index).toBe(4);
  });

  it('tells a move that leaves the status from a change', () => {
    const again = replay(
      storyOf({
        subjects: [{ ...pact, starts: 'extended' }],
        events: [eventOf({ id: 'again', moves: { pact: 'extend' } })],
      }),
    ).step(1);
    expect(again.moves).toEqual([
      { subject: 'pact', move: 'extend', from: 'extended', to: 'extended' },
    ]);
    expect(again.changes).toEqual([]);
  });

  it.each([-1, 5, 1.5, Number.NaN])('has no step %s', (index) => {
    expect(() => timeline.at(index)).toThrow(ReplayError);
    expect(() => timeline.step(index)).toThrow(ReplayError);
  });
});

describe('states', () => {
  it('begins at step 0 and follows the log', () => {
    expect([0, 1, 2, 3, 4].map((index) => timeline.at(index)['pact'])).toEqual([
      'negotiated',
      'signed',
      'in-force',
      'in-force',
      'extended',
    ]);
  });

  it('begins where the story says', () => {
    const story = storyOf({
      subjects: [{ ...pact, starts: 'suspended' }],
      events: [eventOf({ id: 'talk' })],
    });
    expect(replay(story).at(1)).toEqual({ pact: 'suspended' });
  });

  it('is that of a day by the clock of what happened, each event from its last possible day on', () => {
    expect(timeline.asOf({ happened: '2019-12-31' })).toEqual({ pact: 'negotiated' });
    expect(timeline.asOf({ happened: '2020-12-30' })).toEqual({ pact: 'negotiated' });
    expect(timeline.asOf({ happened: '2020-12-31' })).toEqual({ pact: 'signed' });
    expect(timeline.asOf({ happened: '2021-06-30' })).toEqual({ pact: 'in-force' });
    expect(timeline.asOf({ happened: '2023' })).toEqual({ pact: 'extended' });
  });

  it('is that of a day by the clock of what was known', () => {
    expect(timeline.asOf({ known: '2023-03-04' })).toEqual({ pact: 'negotiated' });
    expect(timeline.asOf({ known: '2023-03-05' })).toEqual({ pact: 'in-force' });
    expect(timeline.asOf({ known: '2023-04-01' })).toEqual({ pact: 'extended' });
    expect(isoDay(timeline.knownOn('extension'))).toBe('2023-04-01');
  });

  it('is not known from a denial', () => {
    const denied = eventOf({
      id: 'talk',
      reports: [
        { source: 'paper', paragraph: 1, from: [], stance: 'denies' },
        { source: 'late', paragraph: 1, from: [], stance: 'asserts' },
      ],
    });
    expect(isoDay(replay(storyOf({ events: [denied] })).knownOn('talk'))).toBe('2023-04-01');
  });

  it('counts a report that tells only a detail for nothing but that detail', () => {
    const story = storyOf({
      events: [
        eventOf({
          id: 'talk',
          details: { length: { label: 'length', value: 10, unit: 'minutes' } },
          reports: [
            { source: 'paper', paragraph: 1, from: [], stance: 'asserts', tells: ['length'] },
            { source: 'late', paragraph: 1, from: [], stance: 'asserts', tells: ['happened'] },
          ],
        }),
      ],
    });
    expect(isoDay(replay(story).knownOn('talk'))).toBe('2023-04-01');
  });
});

describe('questions of a timeline', () => {
  it('says what differs between two steps, either way', () => {
    expect(timeline.diff(1, 4)).toEqual([{ subject: 'pact', from: 'signed', to: 'extended' }]);
    expect(timeline.diff(4, 1)).toEqual([{ subject: 'pact', from: 'extended', to: 'signed' }]);
    expect(timeline.diff(2, 3)).toEqual([]);
  });

  it('says which moves were legal, where they lead and how a headline would put them', () => {
    const { pact: moves = [] } = timeline.legalMoves(1);
    expect(moves.map(({ move }) => move)).toEqual(['abandon', 'ratify', 'enter-into-force']);
    expect(moves[1]).toEqual({
      move: 'ratify',
      to: 'ratified',
      headline: 'Arland and Borland ratify the Pact',
    });
  });

  it('tells the way a subject took', () => {
    expect(timeline.path('pact').map(({ step, to }) => [step, to])).toEqual([
      [1, 'signed'],
      [2, 'in-force'],
      [4, 'extended'],
    ]);
    expect(() => timeline.path('nothing')).toThrow(ReplayError);
  });
});

describe('without an event', () => {
  it('takes along what needs it and what it made legal', () => {
    const { timeline: rest, fallen, dropped } = timeline.without('signing');
    expect(fallen).toEqual([
      { event: 'signing', because: { kind: 'taken-out' } },
      { event: 'force', because: { kind: 'needs', event: 'signing' } },
      { event: 'extension', because: { kind: 'illegal', subjects: ['pact'] } },
    ]);
    expect(dropped).toEqual([]);
    expect(rest.at(rest.length)).toEqual({ pact: 'negotiated' });
  });

  it('drops only the illegal moves of an event that has others', () => {
    const story = storyOf({
      subjects: [pact, { ...pact, id: 'war', machine: 'conflict' }],
      events: [
        eventOf({ id: 'signing', moves: { pact: 'sign' } }),
        eventOf({ id: 'both', moves: { pact: 'ratify', war: 'invade' }, after: ['signing'] }),
      ],
    });
    const { timeline: rest, fallen, dropped } = replay(story).without('signing');
    expect(fallen.map(({ event }) => event)).toEqual(['signing']);
    expect(dropped).toEqual([{ event: 'both', subject: 'pact', move: 'ratify' }]);
    expect(rest.at(1)).toEqual({ pact: 'negotiated', war: 'war' });
  });

  it('drops positions voiced in what fell, and disputes with nothing left to be about', () => {
    const dispute = {
      id: 'which',
      question: 'Which?',
      about: ['signing'],
      positions: [
        { id: 'one', claim: 'one', in: 'signing', moves: {}, reports: [] },
        { id: 'two', claim: 'two', in: 'speech', moves: {}, reports: [] },
      ],
    };
    const story = {
      ...pactStory,
      disputes: [dispute, { ...dispute, id: 'other', about: ['speech'] }],
    };
    expect(replay(story).without('signing').timeline.story.disputes).toEqual([]);
    expect(replay(story).without('extension').timeline.story.disputes).toHaveLength(2);
  });

  it('knows no event that is not there', () => {
    expect(() => timeline.without('nothing')).toThrow(ReplayError);
  });
});

describe('a log built in code', () => {
  it.each<[string, Partial<Story>]>([
    [
      'illegal-move',
      { subjects: [pact], events: [eventOf({ id: 'x', moves: { pact: 'resume' } })] },
    ],
    ['unknown-subject', { events: [eventOf({ id: 'x', moves: { pact: 'sign' } })] }],
    ['unknown-machine', { subjects: [{ ...pact, machine: 'toaster' }] }],
    ['unknown-status', { subjects: [{ ...pact, starts: 'toasted' }] }],
    ['invalid-date', { events: [eventOf({ id: 'x', happened: 'soon' })] }],
  ])('is refused with %s', (code, parts) => {
    expect(() => replay(storyOf(parts))).toThrow(
      expect.objectContaining({ name: 'ReplayError', code }) as Error,
    );
  });

  it('names event, status and legal moves of an illegal move', () => {
    const story = storyOf({
      subjects: [pact],
      events: [eventOf({ id: 'x', moves: { pact: 'resume' } })],
    });
    expect(() => replay(story)).toThrow(
      /"x" cannot resume "pact".*under negotiation.*sign, abandon/,
    );
  });
});

describe('whatever the legal story', () => {
  const states = (story: Story) => {
    const replayed = replay(story);
    return Array.from({ length: replayed.length + 1 }, (_, index) => replayed.at(index));
  };

  it('replays the same twice', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        expect(states(JSON.parse(JSON.stringify(story)) as Story)).toEqual(states(story));
      }),
    );
  });

  it('is at step i as after replaying the first i events', () => {
    fc.assert(
      fc.property(legalStory, fc.nat(), (story, n) => {
        const index = n % (story.events.length + 1);
        const prefix = replay({ ...story, events: story.events.slice(0, index) });
        expect(replay(story).at(index)).toEqual(prefix.at(index));
      }),
    );
  });

  it('changes no state without an event that moves nothing and that nothing needs', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        const replayed = replay(story);
        for (const event of story.events) {
          const needed = story.events.some(({ needs }) => needs.includes(event.id));
          if (needed || Object.keys(event.moves).length > 0) continue;
          const { timeline: rest, fallen, dropped } = replayed.without(event.id);
          expect(fallen.map((fall) => fall.event)).toEqual([event.id]);
          expect(dropped).toEqual([]);
          const { index } = replayed.stepOf(event.id);
          for (let i = index; i <= replayed.length; i++)
            expect(rest.at(i - 1)).toEqual(replayed.at(i));
        }
      }),
    );
  });

  it('leaves a legal story without any event', () => {
    fc.assert(
      fc.property(legalStory, fc.nat(), (story, n) => {
        const event = story.events[n % story.events.length];
        const { timeline: rest, fallen } = replay(story).without(event?.id ?? '');
        expect(rest.length).toBe(story.events.length - fallen.length);
        const left = new Set(rest.story.events.map(({ id }) => id));
        for (const { needs } of rest.story.events)
          expect(needs.every((id) => left.has(id))).toBe(true);
      }),
    );
  });

  it('steps by exactly the changes that it lists', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        const replayed = replay(story);
        for (let i = 1; i <= replayed.length; i++) {
          const sorted = (changes: readonly { subject: string }[]) =>
            [...changes].sort((a, b) => a.subject.localeCompare(b.subject));
          expect(sorted(replayed.step(i).changes)).toEqual(sorted(replayed.diff(i - 1, i)));
        }
      }),
    );
  });

  it('is as of a day what the steps up to it made, where every day is exact', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        const replayed = replay(story);
        for (const [i, event] of story.events.entries()) {
          expect(replayed.asOf({ happened: event.happened })).toEqual(replayed.at(i + 1));
        }
      }),
    );
  });
});
