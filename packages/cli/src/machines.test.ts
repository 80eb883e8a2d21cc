import { ACTS, MACHINES, nextStatus } from '@aide-memoire/core';
import { describe, expect, it } from 'vitest';
import { aideMemoire } from './testing/aide-memoire.ts';

describe('machines', () => {
  it('names every machine, status, move and act with their words', () => {
    const { code, out, err } = aideMemoire('machines');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { id, labels } of MACHINES.values()) {
      expect(out).toMatch(new RegExp(`^${id}`, 'm'));
      for (const [status, label] of Object.entries(labels))
        expect(out).toMatch(new RegExp(`^  ${status} +${label}$`, 'm'));
    }
    expect(out).toMatch(
      /^ {2}negotiated +under negotiation\n {4}sign → signed, abandon → abandoned$/m,
    );
    for (const [id, { label }] of Object.entries(ACTS))
      expect(out).toContain(`  ${id}: ${label}\n`);
  });

  interface MachinesJson {
    machines: {
      id: string;
      initial: string;
      statuses: { id: string; label: string; moves: { move: string; to: string }[] }[];
    }[];
    acts: unknown;
  }

  it('says the same as JSON', () => {
    const { machines, acts } = JSON.parse(aideMemoire('machines', '--json').out) as MachinesJson;
    expect(acts).toEqual(ACTS);
    expect(machines.map(({ id }) => id)).toEqual([...MACHINES.keys()]);
    for (const { id, initial, statuses } of machines) {
      const machine = MACHINES.get(id) ?? expect.fail();
      expect(initial).toBe(machine.initial);
      expect(Object.fromEntries(statuses.map(({ id, label }) => [id, label]))).toEqual(
        machine.labels,
      );
      for (const { id: status, moves } of statuses)
        for (const { move, to } of moves) expect(to).toBe(nextStatus(machine, status, move));
    }
  });
});
