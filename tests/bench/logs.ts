import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { legalMoves, type LogSubject, MACHINES, nextStatus } from '@aide-memoire/core';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A log with one move an event, which is what most contenders can be asked to replay. */
export interface BenchLog {
  readonly name: string;
  readonly subjects: readonly LogSubject[];
  readonly events: readonly BenchEvent[];
}

export interface BenchEvent {
  readonly id: string;
  readonly happened: string;
  readonly moves: Readonly<Record<string, string>>;
}

/** Legal moves drawn by a seeded generator: the same log on every machine. */
export function generatedLog(count: number, width = 1_000): BenchLog {
  const machines = [...MACHINES.values()];
  const random = xoroshiro128plus(2023);
  const draw = (below: number): number => uniformInt(random, 0, below - 1);
  const subjects = Array.from({ length: width }, (_, i) => {
    const machine = machines[i % machines.length];
    if (!machine) throw new Error('There are no machines.');
    return { id: `subject-${i}`, machine };
  });
  const statuses = subjects.map(({ machine }) => machine.initial);
  const events: BenchEvent[] = [];
  while (events.length < count) {
    const i = draw(width);
    const subject = subjects[i];
    const status = statuses[i] ?? '';
    const moves = subject ? lasting(subject.machine, status) : [];
    const move = moves[draw(Math.max(moves.length, 1))];
    if (!subject || move === undefined) continue;
    statuses[i] = nextStatus(subject.machine, status, move) ?? status;
    // Ten thousand days, whatever the length.
    const day = new Date(Math.floor((events.length / count) * 10_000) * 86_400_000);
    events.push({
      id: `event-${events.length}`,
      happened: day.toISOString().slice(0, 10),
      moves: { [subject.id]: move },
    });
  }
  return { name: `generated, ${width} subjects`, subjects, events };
}

/** Moves that do not lead to a dead end, so that a log of any length stays lively. */
const lastingMoves = new Map<string, readonly string[]>();
function lasting(machine: LogSubject['machine'], status: string): readonly string[] {
  const key = `${machine.id} ${status}`;
  const known = lastingMoves.get(key);
  if (known) return known;
  const moves = legalMoves(machine, status).filter((move) => {
    const next = nextStatus(machine, status, move);
    return next !== undefined && legalMoves(machine, next).length > 0;
  });
  lastingMoves.set(key, moves);
  return moves;
}

/** What an ICEWS act comes to between two actors, the likeliest first; the first legal one is taken. */
const CONTACT_MOVES: readonly (readonly [act: RegExp, moves: readonly string[]])[] = [
  [/consult|visit|negotiation|meet_at|telephone|sign|discuss/i, ['talk']],
  [/intent_to_meet|appeal|request|intent_to/i, ['seek', 'comment']],
  [/reject|refuse|decline/i, ['rebuff', 'comment']],
  [/force|violence|fight|occupy|assault|abduct|break|expel|sanction/i, ['break-off', 'comment']],
  [/.*/, ['comment', 'talk']],
];

/** The rows of every `.txt` in a folder: actor, act, actor, date, separated by tabs. One contact a pair of actors. */
export function icewsLog(folder: string): BenchLog {
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => line.split('\t'))
    .sort((a, b) => ((a[3] ?? '') < (b[3] ?? '') ? -1 : 1));
  const machine = MACHINES.get('contact');
  if (!machine) throw new Error('There is no contact machine.');
  const statuses = new Map<string, string>();
  const events = rows.map(([by = '', act = '', to = '', happened = ''], i): BenchEvent => {
    const pair = [by, to].sort().join(' – ');
    const status = statuses.get(pair) ?? machine.initial;
    const wanted = CONTACT_MOVES.find(([pattern]) => pattern.test(act))?.[1] ?? [];
    const move = wanted.find((candidate) => nextStatus(machine, status, candidate) !== undefined);
    statuses.set(pair, move === undefined ? status : (nextStatus(machine, status, move) ?? status));
    return { id: `row-${i}`, happened, moves: move === undefined ? {} : { [pair]: move } };
  });
  const subjects = [...statuses.keys()].map((id) => ({ id, machine }));
  return { name: `ICEWS, ${subjects.length} pairs of actors`, subjects, events };
}
