import type { EventObject, MachineContext } from 'xstate';
import { ReplayError } from '../errors.ts';
import type { Machine } from '../machines/index.ts';
import type { Table } from '../machines/table.ts';
import type { Id } from '../story.ts';
import { type Columns, copyOf, emptyColumns, statusesAfter } from './columns.ts';

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
  /** The last date that was read and found to be one. */
  readonly readLast: { date: string };
}

/** @throws ReplayError `unknown-status` or `duplicate-subject`. */
export function emptyLog<Event extends LogEvent>(
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
    readLast: { date: '' },
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
