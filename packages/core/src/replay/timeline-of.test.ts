import { assign, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { machineFrom, treaty } from '../machines/index.ts';
import type { LogEvent } from './log.ts';
import { timelineOf } from './timeline-of.ts';

/** A treaty extended over and over: legal for as long as one likes. */
const manyTimes = (count: number): LogEvent[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    moves: { pact: i === 0 ? 'sign' : i === 1 ? 'enter-into-force' : 'extend' },
  }));

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

  it.each<[string, LogEvent[]]>([
    ['"soon" is not a date', [{ id: 'a', happened: 'soon', moves: {} }]],
    [
      '"2023-02-30" has no such day',
      [{ id: 'a', happened: '2023-02-28', known: '2023-02-30', moves: {} }],
    ],
    [
      'needs "b", which is no event before it',
      [
        { id: 'a', moves: {}, needs: ['b'] },
        { id: 'b', moves: {} },
      ],
    ],
    [
      'Two events have the id "a"',
      [
        { id: 'a', moves: {} },
        { id: 'a', moves: {} },
        { id: 'b', moves: {}, needs: ['a'] },
      ],
    ],
  ])('is checked as it is replayed: %s', (words, events) => {
    expect(() => timelineOf({ subjects: [{ id: 'pact', machine: treaty }], events })).toThrow(
      words,
    );
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
