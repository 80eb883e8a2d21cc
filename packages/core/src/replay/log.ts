import type { EventObject, MachineContext } from 'xstate';
import { ReplayError } from '../errors.ts';
import { type Machine, statusLabel } from '../machines/index.ts';
import { CHOICE, choose, ILLEGAL, type Snapshot, type Table, take } from '../machines/table.ts';
import type { Id } from '../story.ts';
import { type Columns, copyOf, emptyColumns, makeRoom, statusesAfter } from './columns.ts';

/** A subject as a log needs it. */
export interface LogSubject<M extends Machine = Machine> {
  readonly id: Id;
  readonly machine: M;
  /** How sentences name it; its id unless given. */
  readonly name?: string;
  /** Whose it is, by name, for headlines. */
  readonly parties?: readonly string[];
  /** The status it begins in, where that is not the machine's first. */
  readonly starts?: string;
}

/** An event as a log needs it; a story's events are such. */
export interface LogEvent {
  readonly id: Id;
  /** An EDTF date. Without one, the event counts on no day. */
  readonly happened?: string;
  /** An EDTF date: when it became known, where that was not as it happened. */
  readonly known?: string;
  /** Subject id → the move: its name, or the whole event where a guard or an assign reads more. */
  readonly moves: Readonly<Record<Id, string | EventObject>>;
  readonly needs?: readonly Id[];
}

/** A log and what came of it. It only grows; a timeline is its first so many steps. */
export interface Log<Event extends LogEvent> {
  readonly subjects: readonly LogSubject[];
  readonly numbers: ReadonlyMap<Id, number>;
  readonly tables: readonly Table[];
  readonly events: Event[];
  readonly columns: Columns;
  /** Where every subject stands at the end of the log. */
  readonly statuses: Uint16Array;
  /** The last move of each subject, one more than its number; 0 for none. */
  readonly last: Uint32Array;
  readonly contexts: MachineContext[];
  /** Event id → its step, for as many events as somebody has asked about; see `idsOf`. */
  readonly ids: Map<Id, number>;
}

/**
 * Replays events into a log of their own.
 *
 * @throws ReplayError as `emptyLog` and `push` do.
 */
export function replayLog<Event extends LogEvent>(
  subjects: readonly LogSubject[],
  events: readonly Event[],
): Log<Event> {
  const log = emptyLog<Event>(subjects, events.length);
  for (const event of events) push(log, event);
  return log;
}

/** @throws ReplayError `unknown-status` or `duplicate-subject`. */
function emptyLog<Event extends LogEvent>(
  subjects: readonly LogSubject[],
  capacity: number,
): Log<Event> {
  const tables = subjects.map(({ machine }) => machine.table);
  const numbers = new Map(subjects.map(({ id }, number) => [id, number]));
  if (numbers.size < subjects.length) {
    throw new ReplayError(
      'duplicate-subject',
      'Two subjects have the same id; a log could not tell them apart.',
    );
  }
  const initial = Uint16Array.from(subjects, startOf);
  return {
    subjects,
    numbers,
    tables,
    events: [],
    columns: emptyColumns(initial, capacity),
    statuses: initial.slice(),
    last: new Uint32Array(subjects.length),
    contexts: tables.map((table) => table.initial.context),
    ids: new Map(),
  };
}

function startOf({ id, machine, starts }: LogSubject): number {
  const { statusNumbers, initial } = machine.table;
  if (starts === undefined) return initial.status;
  const status = statusNumbers.get(starts);
  if (status !== undefined) return status;
  throw new ReplayError(
    'unknown-status',
    `"${id}" cannot start as "${starts}"; a ${machine.label} has no such status.`,
  );
}

/**
 * Appends an event: the one place where a log meets its machines. It is written whole or not at all.
 *
 * @throws ReplayError `unknown-subject` or `illegal-move`; or whatever a guard or an assign throws.
 */
export function push<Event extends LogEvent>(log: Log<Event>, event: Event): void {
  const { columns, numbers, tables, statuses, last } = log;
  const { moves } = event;
  const start = columns.moves;
  let row = start;
  try {
    // `Object.keys` would make a list an event, and most events have one move.
    for (const id in moves) {
      const move = moves[id];
      if (move === undefined) continue;
      const subject = numbers.get(id);
      if (subject === undefined) throw unknownSubject(event, id);
      const table = tables[subject];
      const from = statuses[subject] ?? 0;
      if (table === undefined) continue;
      const number = table.moveNumbers.get(typeof move === 'string' ? move : move.type) ?? -1;
      const place = from * table.moves.length + number;
      let to = number < 0 ? ILLEGAL : (table.targets[place] ?? ILLEGAL);
      makeRoom(columns, row - start + 1);
      if (to === CHOICE) to = pushChoice(log, table, place, subject, row, move);
      if (to < 0) throw illegalMove(log, event, subject, move);
      columns.subjects[row] = subject;
      columns.from[row] = from;
      columns.to[row] = to;
      columns.previous[row] = last[subject] ?? 0;
      statuses[subject] = to;
      row += 1;
      last[subject] = row;
    }
  } catch (error) {
    undo(log, start, row);
    throw error;
  }
  makeRoom(columns, row - start);
  columns.ends[columns.steps] = row;
  columns.moves = row;
  columns.steps += 1;
  log.events.push(event);
  if (columns.steps % columns.every === 0) {
    columns.checkpoints.set(statuses, (columns.steps / columns.every) * columns.width);
  }
}

/** Takes a move where guards or assigns have a say, and keeps the context when it became another. */
function pushChoice<Event extends LogEvent>(
  log: Log<Event>,
  table: Table,
  place: number,
  subject: number,
  row: number,
  move: string | EventObject,
): number {
  const context = log.contexts[subject] ?? {};
  const next = choose(table, place, context, typeof move === 'string' ? { type: move } : move);
  if (!next) return ILLEGAL;
  if (next.context !== context) {
    log.contexts[subject] = next.context;
    log.columns.contexts.set(row, next.context);
  }
  return next.status;
}

/** Takes back the rows of an event that failed half-way. */
function undo<Event extends LogEvent>(log: Log<Event>, start: number, end: number): void {
  const { columns, statuses, last } = log;
  for (let row = end - 1; row >= start; row--) {
    const subject = columns.subjects[row] ?? 0;
    statuses[subject] = columns.from[row] ?? 0;
    last[subject] = columns.previous[row] ?? 0;
    if (columns.contexts.delete(row))
      log.contexts[subject] = contextAfter(log, subject, last[subject]);
  }
}

/**
 * Event id → its step, for the whole log. Made when first asked for, since a log of a million events may never be.
 *
 * @throws ReplayError `duplicate-event`.
 */
export function idsOf<Event extends LogEvent>({
  events,
  ids,
}: Log<Event>): ReadonlyMap<Id, number> {
  for (let step = ids.size + 1; step <= events.length; step++) {
    const id = events[step - 1]?.id ?? '';
    if (ids.has(id)) throw duplicateEvent(id);
    ids.set(id, step);
  }
  return ids;
}

export const duplicateEvent = (id: Id): ReplayError =>
  new ReplayError(
    'duplicate-event',
    `Two events have the id "${id}"; a log could not tell them apart.`,
  );

/** The context of a subject after its move number `last - 1`; that of the beginning for 0. */
export function contextAfter(
  { columns, tables }: Pick<Log<LogEvent>, 'columns' | 'tables'>,
  subject: number,
  last: number,
): MachineContext {
  const { contexts } = columns;
  for (
    let next = contexts.size === 0 ? 0 : last;
    next > 0;
    next = columns.previous[next - 1] ?? 0
  ) {
    const context = contexts.get(next - 1);
    if (context) return context;
  }
  return tables[subject]?.initial.context ?? {};
}

/** The first `steps` steps as a log of its own, which can grow another way. */
export function branch<Event extends LogEvent>(log: Log<Event>, steps: number): Log<Event> {
  const columns = copyOf(log.columns, steps);
  const last = new Uint32Array(columns.width);
  for (const [row, subject] of columns.subjects.entries()) last[subject] = row + 1;
  const events = log.events.slice(0, steps);
  const own = { ...log, events, columns, last, ids: new Map<Id, number>() };
  return {
    ...own,
    statuses: statusesAfter(columns, steps),
    contexts: log.tables.map((_, subject) => contextAfter(own, subject, last[subject] ?? 0)),
  };
}

const unknownSubject = (event: LogEvent, subject: Id): ReplayError =>
  new ReplayError(
    'unknown-subject',
    `"${event.id}" moves "${subject}", which is no subject of this log.`,
  );

function illegalMove<Event extends LogEvent>(
  log: Log<Event>,
  event: Event,
  subject: number,
  move: string | EventObject,
): ReplayError {
  const { id, machine } = log.subjects[subject] ?? { id: '', machine: undefined };
  const name = typeof move === 'string' ? move : move.type;
  const status = log.tables[subject]?.statuses[log.statuses[subject] ?? 0] ?? '';
  const legal = legalNow(log, subject).join(', ') || 'none';
  const label = machine ? statusLabel(machine, status) : status;
  return new ReplayError(
    'illegal-move',
    `"${event.id}" cannot ${name} "${id}", which is ${label} (${status}); legal moves: ${legal}.`,
  );
}

/** The moves that a subject takes at the end of the log. */
const legalNow = <Event extends LogEvent>(log: Log<Event>, subject: number): readonly string[] => {
  const table = log.tables[subject];
  const at: Snapshot = { status: log.statuses[subject] ?? 0, context: log.contexts[subject] ?? {} };
  return table ? table.moves.filter((type) => take(table, at, { type }) !== undefined) : [];
};
