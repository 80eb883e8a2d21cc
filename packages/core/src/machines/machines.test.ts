import { createActor, createMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { ReplayError } from '../errors.ts';
import { compile } from './compile.ts';
import {
  defineMachine,
  headline,
  legalMoves,
  logicOf,
  machineFrom,
  MACHINES,
  nextStatus,
  statusesOf,
  statusLabel,
} from './index.ts';

const machines = [...MACHINES.values()];

describe.each(machines)('the $id machine', (machine) => {
  const statuses = statusesOf(machine);

  it('labels every status differently', () => {
    const labels = statuses.map((status) => statusLabel(machine, status));
    expect(new Set(labels).size).toBe(statuses.length);
  });

  it('reaches every status from its first', () => {
    const reached = new Set([machine.initial]);
    for (const status of reached) {
      for (const move of legalMoves(machine, status))
        reached.add(nextStatus(machine, status, move) ?? '');
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('words a headline for each of its moves and for no other', () => {
    const moves = new Set(statuses.flatMap((status) => legalMoves(machine, status)));
    expect([...moves].sort()).toEqual(Object.keys(machine.headlines).sort());
    for (const move of moves) {
      const text = headline(machine, move, {
        subject: 'the thing',
        parties: ['Arland', 'Borland'],
      });
      expect(text).toMatch(/^[A-Z]/);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  it('moves as an XState actor does, and refuses where the actor would ignore', () => {
    for (const status of statuses) {
      for (const move of Object.keys(machine.headlines)) {
        const actor = createActor(logicOf(machine), {
          snapshot: logicOf(machine).resolveState({ value: status, context: {} }),
        });
        actor.start();
        const legal = actor.getSnapshot().can({ type: move });
        actor.send({ type: move });
        expect(nextStatus(machine, status, move)).toBe(
          legal ? actor.getSnapshot().value : undefined,
        );
        actor.stop();
      }
    }
  });

  it('is the table that XState would have it be', () => {
    expect(compile(logicOf(machine))).toEqual(machine.table);
  });

  it('carries its labels and headlines into XState', () => {
    for (const status of statuses) {
      expect(logicOf(machine).states[status]?.meta).toEqual({
        label: statusLabel(machine, status),
      });
    }
    expect(logicOf(machine).root.meta).toEqual({ headlines: machine.headlines });
  });
});

it('has the eight machines', () => {
  expect([...MACHINES.keys()].sort()).toEqual([
    'commitment',
    'conflict',
    'contact',
    'detention',
    'meeting',
    'participation',
    'proposal',
    'treaty',
  ]);
});

it.each(['constructor', 'toString', '__proto__', 'sign'])(
  'takes no move "%s" from a status it does not have',
  (move) => {
    for (const machine of machines) {
      expect(nextStatus(machine, 'constructor', move)).toBeUndefined();
      expect(nextStatus(machine, machine.initial, `${move}!`)).toBeUndefined();
    }
  },
);

it('words a headline for a move that bears the name of an object method', () => {
  const odd = machineFrom(
    createMachine({ initial: 'a', states: { a: { on: { toString: 'a' } } } }),
  );
  expect(legalMoves(odd, 'a')).toEqual(['toString']);
  expect(headline(odd, 'toString', { subject: 'it', parties: [] })).toBe('It: toString');
});

describe('defining a machine', () => {
  const door = {
    id: 'door',
    label: 'door',
    minParties: 1,
    initial: 'shut',
    headlines: { open: '{subject} opens' },
  } as const;

  it.each([
    ['begins in "ajar"', { ...door, initial: 'ajar', states: { shut: { label: 'shut', on: {} } } }],
    ['to "open"', { ...door, states: { shut: { label: 'shut', on: { open: 'open' } } } }],
    [
      'no headline',
      { ...door, headlines: {}, states: { shut: { label: 'shut', on: { open: 'shut' } } } },
    ],
  ])('refuses one that %s', (words, definition) => {
    expect(() => defineMachine(definition)).toThrow(ReplayError);
    expect(() => defineMachine(definition)).toThrow(words);
  });
});
