import type { EventObject } from 'xstate';
import { readDate } from '../date/index.ts';
import { ReplayError } from '../errors.ts';
import { statusLabel } from '../machines/index.ts';
import {
  CHOICE,
  choose,
  ILLEGAL,
  type Snapshot,
  type Table,
  takenByName,
} from '../machines/table.ts';
import type { Id } from '../story.ts';
import { makeRoom } from './columns.ts';
import { contextAfter, emptyLog, idsOf, type Log, type LogEvent, type LogSubject } from './log.ts';

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

/**
 * Appends an event: the one place where a log meets its machines. It is written whole or not at all.
 *
 * @throws ReplayError `unknown-subject`, `illegal-move`, `invalid-date` or, for what it needs, `unknown-event`; or
 * whatever a guard or an assign throws.
 */
export function push<Event extends LogEvent>(log: Log<Event>, event: Event): void {
  const { columns, numbers, tables, statuses, last } = log;
  const { moves } = event;
  check(log, event);
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

/** What an event says of itself and of others, before it moves anything. */
function check<Event extends LogEvent>(log: Log<Event>, event: Event): void {
  checkDate(log, event, event.happened);
  checkDate(log, event, event.known);
  if (event.needs === undefined || event.needs.length === 0) return;
  const ids = idsOf(log);
  const missing = event.needs.find((id) => !ids.has(id));
  if (missing === undefined) return;
  throw new ReplayError(
    'unknown-event',
    `"${event.id}" needs "${missing}", which is no event before it.`,
  );
}

/** Events of one day follow each other, so most dates are the one that was read last. */
function checkDate<Event extends LogEvent>(
  log: Log<Event>,
  event: Event,
  text: string | undefined,
): void {
  if (text === undefined || text === log.readLast.date) return;
  const parsed = readDate(text);
  if (!parsed.ok) throw new ReplayError('invalid-date', `"${event.id}": ${parsed.sentence}`);
  log.readLast.date = text;
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
  return table ? takenByName(table, at).map(({ move }) => move) : [];
};
