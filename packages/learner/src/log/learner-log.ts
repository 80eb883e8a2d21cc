import { LearnerError } from '../errors.ts';
import type { EventStore, Stored } from '../store/port.ts';
import type { LearnerEvent } from './event.ts';
import { firstOf, isSame } from './order.ts';
import { frozen, isTooDeep, readPlainEvent } from './plain-event.ts';
import type { ReadLog } from './read-event.ts';
import { STREAM } from './stream.ts';

/** So often others may get in first. Each time one of them was done, so that it ends; this is for a broken store. */
const TRIES = 100;

/** A learner's log over a store. Any number of them over one store, in as many tabs, are one learner's. */
export interface LearnerLog {
  /**
   * Appends what is not there yet, all of it or nothing, whoever else is writing. To record an event again changes
   * nothing, so that a save may be tried again without knowing what became of it. The events are taken as they are at
   * the call. A log that was erased meanwhile begins anew with them, as long as it is shorter than it was known to be.
   *
   * @returns the events that were new to the log, once they are safe; frozen.
   * @throws LearnerError `unreadable-event` for what no reader would accept, what could not be exported (values that
   *   JSON has no word for, that are nested deeper than 32 levels, or whose name is `__proto__`, `constructor` or
   *   `prototype`), or for another event of a known id; `storage-…` when the store fails. Nothing is appended then.
   */
  readonly record: (events: readonly LearnerEvent[]) => Promise<readonly LearnerEvent[]>;
  /** What can be read, in the order it was appended, frozen. Folds put it in their own. */
  readonly events: () => Promise<readonly LearnerEvent[]>;
  /** The same, and what of the log cannot be read: it is kept, for a release that can. */
  readonly readLog: () => Promise<ReadLog>;
  /** Hears of what is recorded from now on, in this tab or another. Returns what ends it. */
  readonly subscribe: (heard: (events: readonly LearnerEvent[]) => void) => () => void;
}

/** What was read so far. A stream only grows, so that it stays true and only the rest must be read again. */
interface Seen {
  version: number;
  readonly events: Map<string, LearnerEvent>;
  readonly refused: ReadLog['refused'][number][];
}

export function learnerLog(store: EventStore): LearnerLog {
  const seen: Seen = { version: 0, events: new Map(), refused: [] };
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: what this tab does at the same time must not be in its own way. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function catchUp(): Promise<void> {
    take(seen, await store.read(STREAM, seen.version));
  }

  async function append(events: readonly LearnerEvent[]): Promise<readonly LearnerEvent[]> {
    for (let tries = 1; ; tries++) {
      const fresh = unknownOf(events, seen);
      try {
        // Even of nothing: the store knows whether what we take for known is still there.
        const version = await store.append(STREAM, fresh, seen.version);
        take(
          seen,
          fresh.map((event, i) => ({ version: version - fresh.length + i + 1, event })),
        );
        return fresh;
      } catch (error) {
        const code = error instanceof LearnerError ? error.code : undefined;
        if ((code !== 'conflict' && code !== 'gap') || tries === TRIES) throw error;
        if (code === 'gap') forget(seen);
        await catchUp();
      }
    }
  }

  const readLog = (): Promise<ReadLog> =>
    inTurn(async () => {
      await catchUp();
      return { events: [...seen.events.values()], refused: [...seen.refused] };
    });

  return {
    record: async (events) => {
      const copies = events.map(copyOf);
      return inTurn(() => append(copies));
    },
    events: async () => (await readLog()).events,
    readLog,
    subscribe: (heard) =>
      store.subscribe(STREAM, (stored) => {
        const events = stored.flatMap(({ event }) => {
          const read = readPlainEvent(event);
          return read.ok ? [read.event] : [];
        });
        if (events.length > 0) heard(events);
      }),
  };
}

/** The stream is shorter than it was: the log was erased, in another tab perhaps. */
function forget(seen: Seen): void {
  seen.version = 0;
  seen.events.clear();
  seen.refused.length = 0;
}

function take(seen: Seen, stored: readonly Stored[]): void {
  for (const { version, event } of stored) {
    seen.version = version;
    const read = readPlainEvent(event);
    if (!read.ok) {
      seen.refused.push({ version, sentence: read.sentence });
      continue;
    }
    const known = seen.events.get(read.event.id) ?? read.event;
    seen.events.set(known.id, frozen(firstOf(known, read.event)));
    if (!isSame(known, read.event)) seen.refused.push({ version, sentence: anotherOf(known) });
  }
}

/** The caller may change its events while they wait for their turn. */
function copyOf(event: LearnerEvent): LearnerEvent {
  let reason: unknown = 'it is nested too deep';
  try {
    if (!isTooDeep(event)) return structuredClone(event);
  } catch (error) {
    reason = error;
  }
  const sentence = `An event cannot be recorded: ${String(reason)}.`;
  throw new LearnerError('unreadable-event', sentence, { cause: reason });
}

/** Those that the log does not hold yet, each once. */
function unknownOf(events: readonly LearnerEvent[], seen: Seen): readonly LearnerEvent[] {
  const fresh = new Map<string, LearnerEvent>();
  for (const event of events) {
    const read = readPlainEvent(event);
    if (!read.ok) throw new LearnerError('unreadable-event', read.sentence);
    const known = seen.events.get(event.id) ?? fresh.get(event.id);
    if (!known) fresh.set(event.id, frozen(event));
    else if (!isSame(known, event)) throw new LearnerError('unreadable-event', anotherOf(known));
  }
  return [...fresh.values()];
}

const anotherOf = ({ id, type }: LearnerEvent): string =>
  `Another event, "${type}", already has the id "${id}".`;
