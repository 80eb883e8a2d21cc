import type { MachineContext } from 'xstate';
import { type Snapshot, take } from '../machines/table.ts';
import type { Id } from '../story.ts';
import { stepOfMove } from './columns.ts';
import { contextAfter, type Log, type LogEvent } from './log.ts';

/** An event that goes with the one taken out, and why. */
export interface Fallen {
  readonly event: Id;
  readonly because:
    | { readonly kind: 'taken-out' }
    /** It could not have happened without this one, which fell. */
    | { readonly kind: 'needs'; readonly event: Id }
    /** It moved something, and none of its moves is legal any more. */
    | { readonly kind: 'illegal'; readonly subjects: readonly Id[] };
}

/** A move that is no longer legal, of an event that stays for its other moves. */
export interface DroppedMove {
  readonly event: Id;
  readonly subject: Id;
  readonly move: string;
}

/** What falls with an event, and where subjects end up that end up elsewhere. */
export interface Consequences {
  /** In the order of the log; the event taken out comes first. */
  readonly fallen: readonly Fallen[];
  readonly dropped: readonly DroppedMove[];
  /** Subject number → its status number at the end, where that differs. */
  readonly ends: ReadonlyMap<number, number>;
}

/**
 * Takes out the event of a step. From there on only those steps are looked at that need a fallen event or move a
 * subject that stands elsewhere than it did; a subject that is back where it was is left alone again.
 *
 * @param length how many steps of the log count.
 * @param dependents what `dependentsOf` says of them.
 */
export function consequencesOf<Event extends LogEvent>(
  log: Log<Event>,
  length: number,
  taken: number,
  dependents: ReadonlyMap<Id, readonly number[]>,
): Consequences {
  const walk = new Divergence(log, length, taken, dependents);
  for (let step = walk.next(); step !== undefined; step = walk.next()) walk.visit(step);
  return { fallen: walk.fallen, dropped: walk.dropped, ends: walk.ends() };
}

/** A log that goes another way than it went. */
class Divergence<Event extends LogEvent> {
  readonly fallen: Fallen[] = [];
  readonly dropped: DroppedMove[] = [];
  readonly #log: Log<Event>;
  readonly #length: number;
  readonly #taken: number;
  readonly #dependents: ReadonlyMap<Id, readonly number[]>;
  readonly #gone = new Set<Id>();
  /** Steps to look at, each once. */
  readonly #due = new Set<number>();
  /** Subject number → where it stands now, while that differs from where the log had it. */
  readonly #elsewhere = new Map<number, Snapshot>();
  /** Subject number → the steps that move it after the one taken out, the next one last. */
  readonly #later = new Map<number, number[]>();

  constructor(
    log: Log<Event>,
    length: number,
    taken: number,
    dependents: ReadonlyMap<Id, readonly number[]>,
  ) {
    this.#log = log;
    this.#length = length;
    this.#taken = taken;
    this.#dependents = dependents;
    this.#due.add(taken);
  }

  /** The earliest step to look at, or undefined when the rest of the log is as it was. */
  next(): number | undefined {
    let earliest = Infinity;
    for (const step of this.#due) earliest = Math.min(earliest, step);
    for (const subject of this.#elsewhere.keys()) {
      earliest = Math.min(earliest, this.#later.get(subject)?.at(-1) ?? Infinity);
    }
    if (earliest === Infinity) return undefined;
    this.#due.delete(earliest);
    for (const steps of this.#later.values())
      while ((steps.at(-1) ?? Infinity) <= earliest) steps.pop();
    return earliest;
  }

  visit(step: number): void {
    const event = this.#log.events[step - 1];
    if (!event) return;
    const lost = event.needs?.find((id) => this.#gone.has(id));
    if (step === this.#taken) this.#fall(event, step, { kind: 'taken-out' });
    else if (lost !== undefined) this.#fall(event, step, { kind: 'needs', event: lost });
    else this.#retry(event, step);
  }

  /** Takes the event's moves from where its subjects stand now. */
  #retry(event: Event, step: number): void {
    const tried = this.#movesOf(step).map((move) => ({
      ...move,
      next: take(move.table, move.now, move.event),
    }));
    if (tried.length > 0 && tried.every(({ next }) => next === undefined)) {
      const subjects = tried.map(({ id }) => id);
      this.#fall(event, step, { kind: 'illegal', subjects });
      return;
    }
    for (const { id, subject, event: move, now, next, after } of tried) {
      if (next === undefined) this.dropped.push({ event: event.id, subject: id, move: move.type });
      this.#put(subject, next ?? now, after, step);
    }
  }

  #fall(event: Event, step: number, because: Fallen['because']): void {
    this.#gone.add(event.id);
    this.fallen.push({ event: event.id, because });
    for (const dependent of this.#dependents.get(event.id) ?? []) {
      if (dependent > step) this.#due.add(dependent);
    }
    for (const { subject, now, after } of this.#movesOf(step)) this.#put(subject, now, after, step);
  }

  /** Notes where a subject stands after a step, against where the log had it. */
  #put(subject: number, now: Snapshot, after: Snapshot, step: number): void {
    if (now.status === after.status && now.context === after.context)
      this.#elsewhere.delete(subject);
    else {
      this.#elsewhere.set(subject, now);
      if (!this.#later.has(subject)) this.#later.set(subject, this.#stepsAfter(subject, step));
    }
  }

  /** The moves of a step: where each subject stands now, and where the log had it afterwards. */
  #movesOf(step: number) {
    const { columns, events, subjects, tables } = this.#log;
    const start = step === 1 ? 0 : (columns.ends[step - 2] ?? 0);
    const rows = Array.from({ length: (columns.ends[step - 1] ?? 0) - start }, (_, i) => start + i);
    return rows.flatMap((row) => {
      const subject = columns.subjects[row] ?? 0;
      const table = tables[subject];
      const id = subjects[subject]?.id ?? '';
      const move = events[step - 1]?.moves[id];
      if (!table || move === undefined) return [];
      const before = {
        status: columns.from[row] ?? 0,
        context: this.#context(subject, columns.previous[row] ?? 0),
      };
      const after = { status: columns.to[row] ?? 0, context: this.#context(subject, row + 1) };
      const now = this.#elsewhere.get(subject) ?? before;
      return [
        { id, subject, table, event: typeof move === 'string' ? { type: move } : move, now, after },
      ];
    });
  }

  #context(subject: number, last: number): MachineContext {
    return contextAfter(this.#log, subject, last);
  }

  /** The steps after `step` that move a subject, the last one first. */
  #stepsAfter(subject: number, step: number): number[] {
    const { columns, last } = this.#log;
    const steps: number[] = [];
    for (let next = last[subject] ?? 0; next > 0; next = columns.previous[next - 1] ?? 0) {
      const at = stepOfMove(columns, next - 1);
      if (at <= step) break;
      if (at <= this.#length) steps.push(at);
    }
    return steps;
  }

  ends(): ReadonlyMap<number, number> {
    return new Map([...this.#elsewhere].map(([subject, { status }]) => [subject, status]));
  }
}

/** Event → the steps that need it. */
export function dependentsOf<Event extends LogEvent>(
  { events }: Log<Event>,
  length: number,
): ReadonlyMap<Id, readonly number[]> {
  const dependents = new Map<Id, number[]>();
  for (let step = 1; step <= length; step++) {
    for (const id of events[step - 1]?.needs ?? []) {
      const steps = dependents.get(id);
      if (steps) steps.push(step);
      else dependents.set(id, [step]);
    }
  }
  return dependents;
}

/** The events that are left, each with the moves that are left. */
export function withoutFallen<Event extends LogEvent>(
  events: readonly Event[],
  fallen: readonly Fallen[],
  dropped: readonly DroppedMove[],
): readonly Event[] {
  const gone = new Set(fallen.map(({ event }) => event));
  const lost = new Set(dropped.map(({ event }) => event));
  return events
    .filter(({ id }) => !gone.has(id))
    .map((event) => {
      if (!lost.has(event.id)) return event;
      const moves = Object.entries(event.moves).filter(
        ([subject]) => !dropped.some((drop) => drop.event === event.id && drop.subject === subject),
      );
      return { ...event, moves: Object.fromEntries(moves) };
    });
}
