import fc from 'fast-check';
import { assign, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { ReplayError } from '../errors.ts';
import { machineFrom, nextStatus, treaty } from '../machines/index.ts';
import type { Story, StoryEvent } from '../story.ts';
import { eventOf, legalStory, pactStory } from '../testing/stories.ts';
import { emptyColumns, statusesAfter } from './columns.ts';
import type { LogEvent } from './log.ts';
import { replayLog } from './push.ts';
import { replay } from './replay.ts';
import { subjectsOf } from './story-index.ts';
import { timelineOf } from './timeline-of.ts';

/** A treaty extended over and over: legal for as long as one likes. */
const manyTimes = (count: number): LogEvent[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    moves: { pact: i === 0 ? 'sign' : i === 1 ? 'enter-into-force' : 'extend' },
  }));

describe('checkpoints', () => {
  it('bound what going to a point reads: at most the moves of `every` steps', () => {
    const subjects = Array.from({ length: 100 }, (_, i) => ({ id: `s${i}`, machine: treaty }));
    const events = Array.from({ length: 5_000 }, (_, i): LogEvent => ({
      id: `e${i}`,
      moves:
        i < 100
          ? { [`s${i}`]: 'sign' }
          : i < 200
            ? { [`s${i - 100}`]: 'enter-into-force' }
            : { [`s${i % 100}`]: 'extend' },
    }));
    const { columns } = replayLog(subjects, events);
    let reads = 0;
    const counted = new Proxy(columns.to, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        const value: unknown = Reflect.get(target, key);
        return value;
      },
    });
    let most = 0;
    for (let steps = 0; steps <= 5_000; steps += 7) {
      reads = 0;
      statusesAfter({ ...columns, to: counted }, steps);
      most = Math.max(most, reads);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(columns.every);
  });

  it('stand as many steps apart as there are subjects, within bounds', () => {
    const every = (width: number) => emptyColumns(new Uint16Array(width), 0).every;
    expect([0, 1, 64, 65, 1_000, 1_000_000].map(every)).toEqual([64, 64, 64, 128, 1024, 4096]);
  });

  it('change nothing about what is read, whatever the log', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        // The same events over and over would not be legal; ten independent copies of the story side by side are.
        const copies = Array.from({ length: 10 }, (_, c) => copyOf(story, c));
        const long = {
          ...story,
          subjects: copies.flatMap(({ subjects }) => subjects),
          events: copies.flatMap(({ events }) => events),
        };
        const timeline = replay({ ...long, disputes: [] });
        const plain = new Map(
          long.subjects.map(({ id, starts }) => [
            id,
            starts ?? timeline.index.machineOf(id).initial,
          ]),
        );
        expect(timeline.at(0)).toEqual(Object.fromEntries(plain));
        for (let i = 1; i <= timeline.length; i++) {
          for (const [subject, move] of Object.entries(timeline.step(i).event.moves)) {
            plain.set(
              subject,
              nextStatus(timeline.index.machineOf(subject), plain.get(subject) ?? '', move) ?? '',
            );
          }
          expect(timeline.at(i)).toEqual(Object.fromEntries(plain));
        }
      }),
      { numRuns: 20 },
    );
  });
});

function copyOf(story: Story, c: number): Story {
  const renamed = (id: string): string => `${id}-copy-${c}`;
  return {
    ...story,
    subjects: story.subjects.map((subject) => ({ ...subject, id: renamed(subject.id) })),
    events: story.events.map((event) => ({
      ...event,
      id: renamed(event.id),
      needs: event.needs.map(renamed),
      moves: Object.fromEntries(
        Object.entries(event.moves).map(([id, move]) => [renamed(id), move]),
      ),
    })),
  };
}

describe('as of a day', () => {
  it('is what a look at every event says, however far events stand from the order of their days', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const date = fc.tuple(day, day).map(([a, b]) => {
      const pad = (n: number) => `2022-01-${String(n).padStart(2, '0')}`;
      return a === b ? pad(a) : `${pad(Math.min(a, b))}/${pad(Math.max(a, b))}`;
    });
    fc.assert(
      fc.property(
        legalStory,
        fc.array(date, { minLength: 40, maxLength: 40 }),
        day,
        (story, dates, asked) => {
          const events = story.events.map((event, i) => ({
            ...event,
            happened: dates[i] ?? '2022-01-01',
          }));
          const timeline = replay({ ...story, events });
          const clock = { happened: `2022-01-${String(asked).padStart(2, '0')}` };
          const expected = Object.fromEntries(
            story.subjects.map(({ id }) => {
              const last = timeline.path(id).findLast(({ event }) => timeline.counts(event, clock));
              return [id, last?.to ?? timeline.at(0)[id]];
            }),
          );
          expect(timeline.asOf(clock)).toEqual(expected);
        },
      ),
    );
  });

  it('counts an event without a date on no day', () => {
    const timeline = timelineOf({
      subjects: [{ id: 'pact', machine: treaty }],
      events: manyTimes(3),
    });
    expect(timeline.asOf({ happened: '9999' })).toEqual({ pact: 'negotiated' });
  });
});

describe('without an event', () => {
  /** The rule as it is written, over the whole log. */
  function plainly({ subjects, events }: Story, taken: string) {
    const timeline = replay(pactStory);
    expect(timeline.length).toBe(4);
    const machines = new Map(
      subjectsOf({ ...pactStory, subjects }).map(({ id, machine }) => [id, machine]),
    );
    const statuses = new Map(
      subjects.map(({ id, starts }) => [id, starts ?? machines.get(id)?.initial ?? '']),
    );
    const gone = new Set<string>();
    const dropped: string[] = [];
    for (const event of events) {
      const tried = Object.entries(event.moves).map(([subject, move]) => {
        const machine = machines.get(subject);
        return { subject, to: machine && nextStatus(machine, statuses.get(subject) ?? '', move) };
      });
      const isIllegal = tried.length > 0 && tried.every(({ to }) => to === undefined);
      if (event.id === taken || event.needs.some((id) => gone.has(id)) || isIllegal)
        gone.add(event.id);
      else {
        for (const { subject, to } of tried) {
          if (to === undefined) dropped.push(`${event.id} ${subject}`);
          else statuses.set(subject, to);
        }
      }
    }
    return { gone: [...gone], dropped, state: Object.fromEntries(statuses) };
  }

  it('says what the rule says, looking only where something stands elsewhere', () => {
    fc.assert(
      fc.property(legalStory, fc.nat(), (story, n) => {
        const taken = story.events[n % story.events.length]?.id ?? '';
        const { fallen, dropped, state, timeline } = replay(story).without(taken);
        const expected = plainly(story, taken);
        expect(fallen.map(({ event }) => event)).toEqual(expected.gone);
        expect(dropped.map(({ event, subject }) => `${event} ${subject}`)).toEqual(
          expected.dropped,
        );
        expect(state).toEqual(expected.state);
        expect(timeline.at(timeline.length)).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });
});

describe('append', () => {
  it('gives what replaying the longer log gives, one event at a time', () => {
    fc.assert(
      fc.property(legalStory, fc.nat(), (story, n) => {
        const start = n % (story.events.length + 1);
        const shorter = replay({ ...story, events: story.events.slice(0, start) });
        const longer = story.events
          .slice(start)
          .reduce((timeline, event) => timeline.append(event), shorter);
        const whole = replay(story);
        expect(longer.length).toBe(whole.length);
        expect(shorter.length).toBe(start);
        for (let i = 0; i <= whole.length; i++) expect(longer.at(i)).toEqual(whole.at(i));
        for (const { id } of story.subjects) expect(longer.path(id)).toEqual(whole.path(id));
        expect(longer.asOf({ known: '2023-03-05' })).toEqual(whole.asOf({ known: '2023-03-05' }));
        expect(longer.story).toEqual(story);
        for (let i = 0; i <= start; i++) expect(shorter.at(i)).toEqual(whole.at(i));
      }),
    );
  });

  it('lets a log grow two ways, neither knowing of the other', () => {
    const timeline = replay(pactStory);
    const ended = timeline.append(eventOf({ id: 'ending', moves: { pact: 'terminate' } }));
    const halted = timeline.append(eventOf({ id: 'halt', moves: { pact: 'suspend' } }));
    const resumed = halted.append(eventOf({ id: 'return', moves: { pact: 'resume' } }));
    expect([timeline, ended, halted, resumed].map((one) => one.at(one.length)['pact'])).toEqual([
      'extended',
      'terminated',
      'suspended',
      'in-force',
    ]);
    expect(timeline.path('pact')).toHaveLength(3);
    expect(() => timeline.stepOf('ending')).toThrow(ReplayError);
    expect(() => halted.stepOf('ending')).toThrow(ReplayError);
    expect(ended.stepOf('ending').index).toBe(5);
  });

  it('leaves everything as it was when the event is not legal', () => {
    const two = {
      ...pactStory,
      subjects: [
        ...pactStory.subjects,
        { ...(pactStory.subjects[0] ?? expect.fail()), id: 'other' },
      ],
    };
    const timeline = replay(two);
    // The first move of the event is legal, the second is not.
    const bad: StoryEvent = eventOf({ id: 'bad', moves: { other: 'sign', pact: 'sign' } });
    expect(() => timeline.append(bad)).toThrow('cannot sign "pact"');
    expect(() => timeline.append(eventOf({ id: 'bad', moves: { nothing: 'sign' } }))).toThrow(
      '"nothing"',
    );
    expect(() => timeline.append(eventOf({ id: 'signing' }))).toThrow('Two events');
    expect(timeline.at(4)).toEqual({ pact: 'extended', other: 'negotiated' });
    const after = timeline.append(eventOf({ id: 'good', moves: { other: 'sign' } }));
    expect(after.at(5)).toEqual({ pact: 'extended', other: 'signed' });
    expect(after.path('other')).toHaveLength(1);
  });
});

describe('a log built in code', () => {
  it('is not bound to two thousand events', () => {
    const timeline = timelineOf({
      subjects: [{ id: 'pact', machine: treaty }],
      events: manyTimes(20_000),
    });
    expect(timeline.at(20_000)).toEqual({ pact: 'extended' });
    expect(timeline.at(1)).toEqual({ pact: 'signed' });
    expect(timeline.stepOf('e19999').index).toBe(20_000);
  });

  it('knows the moves of its machines by type', () => {
    const subjects = [{ id: 'pact', machine: treaty }] as const;
    timelineOf({ subjects, events: [{ id: 'a', moves: { pact: 'sign' } }] });
    // @ts-expect-error -- a treaty has no such move
    expect(() => timelineOf({ subjects, events: [{ id: 'a', moves: { pact: 'sing' } }] })).toThrow(
      'cannot sing',
    );
  });

  it('keeps what its events carry besides', () => {
    const timeline = timelineOf({
      subjects: [{ id: 'pact', machine: treaty }],
      events: [{ id: 'a', moves: { pact: 'sign' }, note: 'in Prague' }],
    });
    expect(timeline.step(1).event.note).toBe('in Prague');
  });

  it('refuses two subjects of one id, and two events of one id as soon as somebody asks by id', () => {
    const subject = { id: 'pact', machine: treaty };
    expect(() => timelineOf({ subjects: [subject, subject], events: [] })).toThrow('same id');
    const twice = timelineOf({
      subjects: [subject],
      events: [
        { id: 'a', moves: { pact: 'sign' } },
        { id: 'a', moves: {} },
      ],
    });
    expect(() => twice.stepOf('a')).toThrow('Two events');
  });
});

describe('a machine with guards and assigns', () => {
  const types = {} as {
    context: { balance: number };
    events: { type: 'pay'; amount: number } | { type: 'close' };
  };
  const account = machineFrom(
    setup({ types }).createMachine({
      id: 'account',
      context: { balance: 0 },
      initial: 'open',
      states: {
        open: {
          on: {
            pay: {
              guard: ({ context, event }) => context.balance + event.amount >= 0,
              actions: assign({ balance: ({ context, event }) => context.balance + event.amount }),
            },
            close: { target: 'closed', guard: ({ context }) => context.balance === 0 },
          },
        },
        closed: {},
      },
    }),
  );
  const subjects = [{ id: 'savings', machine: account }] as const;
  const pay = (id: string, amount: number) => ({
    id,
    moves: { savings: { type: 'pay' as const, amount } },
  });
  const timeline = timelineOf({
    subjects,
    events: [pay('in', 5), pay('out', -3), pay('rest', -2)],
  });

  it('has its context at every step', () => {
    const contexts = [0, 1, 2, 3].map((step) => timeline.contextAt(step, 'savings'));
    expect(contexts).toEqual([0, 5, 2, 0].map((balance) => ({ balance })));
  });

  it('is held to its guards, by replay, append and legal moves', () => {
    expect(() => timelineOf({ subjects, events: [pay('in', 5), pay('too-much', -6)] })).toThrow(
      'cannot pay',
    );
    expect(() => timeline.append(pay('more', -1))).toThrow('cannot pay');
    const closing = { id: 'close', moves: { savings: 'close' } } as const;
    expect(timelineOf({ subjects, events: [closing] }).at(1)).toEqual({ savings: 'closed' });
    expect(() => timelineOf({ subjects, events: [pay('in', 5), closing] })).toThrow('cannot close');
  });

  it('goes another way without an event, context and all', () => {
    const { fallen, state } = timeline.without('in');
    expect(fallen.map(({ event }) => event)).toEqual(['in', 'out', 'rest']);
    expect(state).toEqual({ savings: 'open' });
    expect(timeline.without('out').timeline.contextAt(2, 'savings')).toEqual({ balance: 3 });
  });

  it('says that a move is illegal, and lists the others, where guards read more than a name', () => {
    const types = {} as {
      events: { type: 'open'; user: { role: string } } | { type: 'knock' };
    };
    const door = machineFrom(
      setup({ types }).createMachine({
        id: 'door',
        initial: 'shut',
        states: {
          shut: {
            on: {
              open: { target: 'open', guard: ({ event }) => event.user.role === 'admin' },
              knock: 'shut',
            },
          },
          open: {},
        },
      }),
    );
    const subjects = [{ id: 'front', machine: door }] as const;
    const open = (role: string) => ({
      id: 'e',
      moves: { front: { type: 'open' as const, user: { role } } },
    });
    expect(() => timelineOf({ subjects, events: [open('guest')] })).toThrow('legal moves: knock');
    expect(timelineOf({ subjects, events: [open('admin')] }).at(1)).toEqual({ front: 'open' });
    const { front: legal } = timelineOf({ subjects, events: [] }).legalMoves(0);
    expect(legal?.map(({ move }) => move)).toEqual(['knock']);
  });

  it('loses nothing when a guard throws half-way', () => {
    const types = {} as {
      context: { calls: number };
      events: { type: 'try' } | { type: 'count' };
    };
    const moody = machineFrom(
      setup({ types }).createMachine({
        id: 'moody',
        context: { calls: 0 },
        initial: 'calm',
        states: {
          calm: {
            on: {
              count: { actions: assign({ calls: ({ context }) => context.calls + 1 }) },
              try: {
                guard: () => {
                  throw new Error('not today');
                },
              },
            },
          },
        },
      }),
    );
    const two = timelineOf({
      subjects: [
        { id: 'a', machine: moody },
        { id: 'b', machine: moody },
      ],
      events: [{ id: 'first', moves: { a: 'count' } }],
    });
    expect(() => two.append({ id: 'second', moves: { a: 'count', b: 'try' } })).toThrow(
      'not today',
    );
    expect(two.contextAt(1, 'a')).toEqual({ calls: 1 });
    const later = two.append({ id: 'third', moves: { a: 'count' } });
    expect(later.contextAt(2, 'a')).toEqual({ calls: 2 });
    expect(two.contextAt(1, 'a')).toEqual({ calls: 1 });
  });
});
