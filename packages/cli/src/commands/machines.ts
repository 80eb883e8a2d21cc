import {
  ACTS,
  legalMoves,
  type Machine,
  MACHINES,
  nextStatus,
  statusesOf,
  statusLabel,
} from '@aide-memoire/core';
import { type Command } from 'commander';
import type { Output } from '../run.ts';

interface Options {
  readonly json?: true;
}

/** `aide-memoire machines`: what a story's `machine`, `moves`, `starts` and `act` can be. */
export function addMachines(program: Command, { out }: Output): void {
  program
    .command('machines')
    .description('list the built-in machines with their statuses and moves, and the built-in acts')
    .option('--json', 'print JSON')
    .action(({ json }: Options) => {
      const machines = [...MACHINES.values()].map(asData);
      out(
        json
          ? `${JSON.stringify({ machines, acts: ACTS }, null, 2)}\n`
          : `${[...machines.map(inWords), actsInWords()].join('\n\n')}\n`,
      );
    });
}

type MachineData = ReturnType<typeof asData>;

function asData(machine: Machine) {
  const { id, label, minParties, initial } = machine;
  const statuses = statusesOf(machine).map((status) => ({
    id: status,
    label: statusLabel(machine, status),
    moves: legalMoves(machine, status).map((move) => ({
      move,
      to: nextStatus(machine, status, move) ?? status,
    })),
  }));
  return { id, label, minParties, initial, statuses };
}

/** A line for the machine, a line a status, and below it the moves it takes. */
function inWords({ id, label, minParties, initial, statuses }: MachineData): string {
  const parties = minParties === 1 ? 'one party or more' : `${minParties} parties or more`;
  const width = Math.max(...statuses.map((status) => status.id.length));
  const lines = statuses.flatMap((status) => {
    const moves = status.moves.map(({ move, to }) => `${move} → ${to}`).join(', ');
    return [`  ${status.id.padEnd(width)}  ${status.label}`, `    ${moves || 'no move'}`];
  });
  return [`${id} (${label}, ${parties}), from ${initial}`, ...lines].join('\n');
}

const actsInWords = (): string =>
  ['acts', ...Object.entries(ACTS).map(([id, { label }]) => `  ${id}: ${label}`)].join('\n');
