import fc from 'fast-check';
import { assign, createMachine, initialTransition, not, transition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { ReplayError } from '../errors.ts';
import { compile } from './compile.ts';
import { machineFrom } from './logic.ts';
import { take } from './table.ts';

/** A move as a random machine takes it: `n` is what guards and assigns read. */
interface Event {
  readonly type: string;
  readonly n: number;
}

const MOVES = ['a', 'b', 'c', 'd'] as const;
const chance = (one: number, other: number) =>
  fc.oneof(
    { weight: one, arbitrary: fc.constant(true) },
    { weight: other, arbitrary: fc.constant(false) },
  );

const guard = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'isEven',
      'isSmall',
      { type: 'isBelow', params: { limit: 5 } },
      not('isEven'),
    ),
  },
  { weight: 1, arbitrary: fc.constant('explodes') },
);
const action = fc.constantFrom('count', 'keep', { type: 'add', params: { by: 3 } });
const actions = fc.array(action, { maxLength: 2 });

const choice = (states: number) =>
  fc.record({
    // No target: only actions. Some re-enter, which runs exit and entry.
    target: fc.option(fc.nat(states - 1), { nil: undefined, freq: 5 }),
    guard,
    actions,
    reenter: chance(1, 5),
  });

const shape = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    initial: fc.nat(size - 1),
    states: fc.array(
      fc.record({
        on: fc.dictionary(
          fc.constantFrom(...MOVES),
          fc.array(choice(size), { minLength: 1, maxLength: 3 }),
        ),
        entry: actions,
        exit: actions,
        isFinal: chance(1, 12),
      }),
      { minLength: size, maxLength: size },
    ),
    shared: fc.dictionary(
      fc.constantFrom(...MOVES),
      fc.array(choice(size), { minLength: 1, maxLength: 2 }),
    ),
  }),
);

type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

interface Args {
  readonly context: { readonly count: number; readonly last: number };
  readonly event: Event;
}

const GUARDS = {
  isEven: ({ context }: Args) => context.count % 2 === 0,
  isSmall: ({ event }: Args) => event.n < 3,
  isBelow: ({ context }: Args, { limit }: { limit: number }) => context.count < limit,
  explodes: () => {
    throw new Error('the guard exploded');
  },
};

const ACTIONS = {
  count: assign({ count: ({ context }: Args) => context.count + 1 }),
  keep: assign(({ event }: Args) => ({ last: event.n })),
  add: assign({ count: ({ context }: Args, { by }: { by: number }) => context.count + by }),
};

function machineOf({ initial, states, shared }: Shape) {
  const hasFinal = states.some(({ isFinal }, i) => isFinal && i !== initial);
  const name = (i: number): string => `s${i}`;
  const transitions = (on: Shape['shared'], prefix: string) =>
    Object.fromEntries(
      Object.entries(on).map(([move, choices]) => [
        move,
        choices.map(({ target, guard: condition, actions: list, reenter }) => ({
          ...(target !== undefined && { target: prefix + name(target) }),
          ...(condition !== undefined && { guard: condition }),
          actions: list,
          reenter,
        })),
      ]),
    );
  const config = {
    id: 'random',
    context: { count: 0, last: 0 },
    initial: name(initial),
    // The machine's own transitions leave a final state in XState's pure function; an actor that is done takes none.
    on: hasFinal ? {} : transitions(shared, '.'),
    states: Object.fromEntries(
      states.map(({ on, entry, exit, isFinal }, i) => [
        name(i),
        isFinal && i !== initial
          ? { type: 'final' as const, entry, exit }
          : { entry, exit, on: transitions(on, '') },
      ]),
    ),
  };
  return createMachine(config, { guards: GUARDS, actions: ACTIONS } as object);
}

const orError = <Value>(run: () => Value): Value | Error => {
  try {
    return run();
  } catch (error) {
    return error as Error;
  }
};

describe('a compiled machine means what XState means by it', () => {
  it('on random flat machines, move by move: status, context, and the same context where nothing was assigned', () => {
    const events = fc.array(
      fc.record({ type: fc.constantFrom(...MOVES, 'unknown'), n: fc.nat(5) }),
      {
        minLength: 200,
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(shape, events, (random, moves) => {
        const machine = machineOf(random);
        const table = compile(machine);
        let [expected] = initialTransition(machine);
        let actual = table.initial;
        expect(table.statuses[actual.status]).toBe(expected.value);
        expect(actual.context).toEqual(expected.context);
        for (const event of moves) {
          if (expected.status === 'done') break;
          const theirs = orError(() => transition(machine, expected, event)[0]);
          const ours = orError(() => take(table, actual, event));
          if (theirs instanceof Error || ours instanceof Error) {
            expect(theirs).toBeInstanceOf(Error);
            expect(ours).toBeInstanceOf(Error);
            continue;
          }
          // XState hands back the very snapshot when no transition is enabled; the table says that nothing was taken.
          if (ours === undefined) expect(theirs).toBe(expected);
          const next = ours ?? actual;
          expect(table.statuses[next.status]).toBe(theirs.value);
          expect(next.context).toEqual(theirs.context);
          expect(next.context === actual.context).toBe(theirs.context === expected.context);
          [expected, actual] = [theirs, next];
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a machine that an app made', () => {
  const door = createMachine({
    id: 'door',
    initial: 'shut',
    context: { opened: 0 },
    states: {
      shut: {
        meta: { label: 'shut' },
        on: {
          open: {
            target: 'open',
            guard: ({ context }) => context.opened < 2,
            actions: assign({ opened: ({ context }) => context.opened + 1 }),
          },
        },
      },
      open: { on: { shut: 'shut' } },
    },
  });

  it('has its labels, and its keys where it has none', () => {
    const machine = machineFrom(door);
    expect(machine.labels).toEqual({ shut: 'shut', open: 'open' });
    expect(machine.initial).toBe('shut');
  });

  it.each([
    [
      'nested states',
      { initial: 'a', states: { a: { initial: 'b', states: { b: {} } } } },
      'within its state "a"',
    ],
    ['parallel regions', { type: 'parallel', states: { a: {}, b: {} } }, 'is parallel'],
    [
      'a history state',
      { initial: 'a', states: { a: {}, b: { type: 'history' } } },
      'history state, "b"',
    ],
    [
      'an invoked actor',
      { initial: 'a', states: { a: { invoke: { src: 'x' } } } },
      'invokes an actor in its state "a"',
    ],
    ['a delay', { initial: 'a', states: { a: { after: { 10: 'b' } }, b: {} } }, 'has a delay'],
    [
      'an eventless transition',
      { initial: 'a', states: { a: { always: 'b' }, b: {} } },
      'eventless',
    ],
    ['a wildcard', { initial: 'a', states: { a: { on: { '*': 'b' } }, b: {} } }, 'takes any event'],
    ['another effect', { initial: 'a', states: { a: { entry: () => undefined } } }, 'not assign'],
    [
      'a named effect',
      { initial: 'a', states: { a: { on: { x: { actions: 'ring' } } } } },
      'action "ring"',
    ],
    ['no states', {}, 'has no states'],
    [
      'a way back to itself as a whole',
      { initial: 'a', states: { a: { on: { x: '#odd' } } } },
      'to none of its states',
    ],
    [
      'a move that re-enters it',
      {
        initial: 'a',
        entry: assign({}),
        on: { x: { target: '.a', reenter: true } },
        states: { a: {} },
      },
      're-enters itself',
    ],
    [
      'a guard nobody gave it',
      { initial: 'a', states: { a: { on: { x: { guard: 'g', target: 'a' } } } } },
      'asks a guard "g"',
    ],
  ])('is refused with a sentence when it has %s', (_, config, words) => {
    const make = () =>
      machineFrom(createMachine({ id: 'odd', ...config } as Parameters<typeof createMachine>[0]));
    expect(make).toThrow(ReplayError);
    expect(make).toThrow(words);
  });
});
