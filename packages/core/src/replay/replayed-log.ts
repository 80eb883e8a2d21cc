import type { MachineContext } from 'xstate';
import { type Day, parseDate } from '../date/index.ts';
import { ReplayError } from '../errors.ts';
import { type LegalMove, movesFrom } from '../machines/index.ts';
import type { Id } from '../story.ts';
import { type Days, daysOf, statusesOn } from './as-of.ts';
import { movesUpTo, statusesAfter, stepOfMove } from './columns.ts';
import { branch, contextAfter, duplicateEvent, idsOf, type Log, type LogEvent } from './log.ts';
import { push, replayLog } from './push.ts';
import { emptyState, type State } from './state.ts';
import type { Change, Clock, LogTimeline, Move, PathMove, Step, WhatIf } from './timeline.ts';
import { consequencesOf, dependentsOf, withoutFallen } from './what-if.ts';

/**
 * The first `length` steps of a log, read as a timeline. Steps and states are made from the log's columns when asked
 * for; what takes a pass over the log to know (days, who needs whom) is kept once it is known.
 */
export class ReplayedLog<Event extends LogEvent> implements LogTimeline<Event> {
  readonly length: number;
  readonly #log: Log<Event>;
  #happened: Days | undefined;
  #known: Days | undefined;
  #dependents: ReadonlyMap<Id, readonly number[]> | undefined;

  constructor(log: Log<Event>, length: number) {
    this.#log = log;
    this.length = length;
  }

  step(index: number): Step<Event> {
    const event = index <= this.length ? this.#log.events[index - 1] : undefined;
    if (!event) throw this.#noStep(index, 1);
    const { columns } = this.#log;
    const moves: Move[] = [];
    for (let row = movesUpTo(columns, index - 1); row < movesUpTo(columns, index); row++) {
      moves.push(this.#moveOf(row, event));
    }
    const changes = moves
      .filter(({ from, to }) => from !== to)
      .map(({ subject, from, to }) => ({ subject, from, to }));
    return { index, event, moves, changes };
  }

  stepOf(event: Id): Step<Event> {
    return this.step(this.#indexOf(event));
  }

  at(index: number): State {
    return this.#state(this.#statusesAt(index));
  }

  contextAt(index: number, subject: Id): MachineContext {
    this.#checkIndex(index);
    return this.#contextAt(this.#numberOf(subject), index);
  }

  asOf(clock: Clock): State {
    const days = 'happened' in clock ? this.#happenedDays() : this.#knownDays();
    return this.#state(statusesOn(this.#log.columns, days, dayOf(clock)));
  }

  counts(id: Id, clock: Clock): boolean {
    const { event } = this.stepOf(id);
    const from = 'happened' in clock ? this.happenedBy(event) : this.knownBy(event);
    return from <= dayOf(clock);
  }

  diff(a: number, b: number): readonly Change[] {
    const [before, after] = [this.#statusesAt(a), this.#statusesAt(b)];
    return this.#log.subjects.flatMap(({ id }, subject) => {
      const [from, to] = [before[subject] ?? 0, after[subject] ?? 0];
      if (from === to) return [];
      return [{ subject: id, from: this.#status(subject, from), to: this.#status(subject, to) }];
    });
  }

  legalMoves(index: number): Readonly<Record<Id, readonly LegalMove[]>> {
    const statuses = this.#statusesAt(index);
    return Object.fromEntries(
      this.#log.subjects.map(({ id, machine, name = id, parties = [] }, subject) => {
        const context = this.#contextAt(subject, index);
        const at = { status: statuses[subject] ?? 0, context };
        return [id, movesFrom(machine, at, { subject: name, parties })];
      }),
    );
  }

  path(subject: Id): readonly PathMove[] {
    const { columns, events } = this.#log;
    const path: PathMove[] = [];
    let next = this.#lastMove(this.#numberOf(subject), this.length);
    for (; next > 0; next = columns.previous[next - 1] ?? 0) {
      const step = stepOfMove(columns, next - 1);
      const event = events[step - 1];
      if (event) path.push({ step, event: event.id, ...this.#moveOf(next - 1, event) });
    }
    return path.reverse();
  }

  without(event: Id): WhatIf<LogTimeline<Event>> {
    return this.whatIf(event, (events) => {
      const log = replayLog(this.#log.subjects, events);
      return new ReplayedLog(log, events.length);
    });
  }

  append(event: Event): LogTimeline<Event> {
    return new ReplayedLog(this.appended(event), this.length + 1);
  }

  /** The log with one event more: the same one where nobody has appended to it yet, otherwise a branch. */
  protected appended(event: Event): Log<Event> {
    const log =
      this.#log.columns.steps === this.length ? this.#log : branch(this.#log, this.length);
    if (idsOf(log).has(event.id)) throw duplicateEvent(event.id);
    push(log, event);
    return log;
  }

  /** @param replayRest replays what is left, when somebody wants to read it. */
  protected whatIf<Rest>(id: Id, replayRest: (events: readonly Event[]) => Rest): WhatIf<Rest> {
    const taken = this.#indexOf(id);
    const log = this.#log;
    const { length } = this;
    this.#dependents ??= dependentsOf(log, length);
    const { fallen, dropped, ends } = consequencesOf(log, length, taken, this.#dependents);
    const statuses = statusesAfter(log.columns, length);
    for (const [subject, status] of ends) statuses[subject] = status;
    let rest: { readonly timeline: Rest } | undefined;
    return {
      fallen,
      dropped,
      state: this.#state(statuses),
      get timeline() {
        rest ??= {
          timeline: replayRest(withoutFallen(log.events.slice(0, length), fallen, dropped)),
        };
        return rest.timeline;
      },
    };
  }

  /** The events of this timeline; the log may hold more. */
  protected events(): readonly Event[] {
    return this.#log.events.slice(0, this.length);
  }

  /** The day from which an event counts as happened: the last it can have been. */
  protected happenedBy({ happened }: Event): Day {
    return happened === undefined ? Infinity : parseDate(happened).latest;
  }

  /** The day from which an event counts as known. */
  protected knownBy(event: Event): Day {
    return event.known === undefined ? this.happenedBy(event) : parseDate(event.known).latest;
  }

  #happenedDays(): Days {
    this.#happened ??= daysOf(this.events().map((event) => this.happenedBy(event)));
    return this.#happened;
  }

  #knownDays(): Days {
    this.#known ??= daysOf(this.events().map((event) => this.knownBy(event)));
    return this.#known;
  }

  #statusesAt(index: number): Uint16Array {
    this.#checkIndex(index);
    return statusesAfter(this.#log.columns, index);
  }

  #state(statuses: Uint16Array): State {
    const { subjects } = this.#log;
    const state = emptyState();
    for (let subject = 0; subject < statuses.length; subject++) {
      const id = subjects[subject]?.id;
      if (id !== undefined) state[id] = this.#status(subject, statuses[subject] ?? 0);
    }
    return state;
  }

  #status(subject: number, status: number): string {
    return this.#log.tables[subject]?.statuses[status] ?? '';
  }

  #moveOf(row: number, event: Event): Move {
    const { columns, subjects } = this.#log;
    const number = columns.subjects[row] ?? 0;
    const subject = subjects[number]?.id ?? '';
    const move = event.moves[subject] ?? '';
    return {
      subject,
      move: typeof move === 'string' ? move : move.type,
      from: this.#status(number, columns.from[row] ?? 0),
      to: this.#status(number, columns.to[row] ?? 0),
    };
  }

  #contextAt(subject: number, index: number): MachineContext {
    const hasContexts = this.#log.columns.contexts.size > 0;
    return contextAfter(this.#log, subject, hasContexts ? this.#lastMove(subject, index) : 0);
  }

  /** One more than the number of a subject's last move within the first `index` steps; 0 for none. */
  #lastMove(subject: number, index: number): number {
    const { columns, last } = this.#log;
    const end = movesUpTo(columns, index);
    let next = last[subject] ?? 0;
    while (next > end) next = columns.previous[next - 1] ?? 0;
    return next;
  }

  #numberOf(subject: Id): number {
    const number = this.#log.numbers.get(subject);
    if (number !== undefined) return number;
    throw new ReplayError('unknown-subject', `There is no subject "${subject}".`);
  }

  #indexOf(event: Id): number {
    const index = idsOf(this.#log).get(event);
    if (index !== undefined && index <= this.length) return index;
    throw new ReplayError('unknown-event', `There is no event "${event}".`);
  }

  #checkIndex(index: number): void {
    if (!Number.isInteger(index) || index < 0 || index > this.length) throw this.#noStep(index, 0);
  }

  #noStep(index: number, first: number): ReplayError {
    return new ReplayError(
      'unknown-step',
      `There is no step ${index}; steps run from ${first} to ${this.length}.`,
    );
  }
}

const dayOf = (clock: Clock): Day =>
  parseDate('happened' in clock ? clock.happened : clock.known).latest;
