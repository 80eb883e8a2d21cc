import { LearnerError } from '../errors.ts';
import { Followers } from './followers.ts';
import type { EventStore, Stored } from './port.ts';
import { leaveUncaught, type OnTrouble } from './trouble.ts';
import { mustContinue } from './version.ts';

/** A store that lasts as long as the program: for tests, and where nothing else is to be had. */
export function memoryStore(onTrouble: OnTrouble = leaveUncaught): EventStore {
  const streams = new Map<string, readonly Stored[]>();
  const followers = new Followers();

  const eventsOf = (stream: string) => streams.get(stream) ?? [];
  // Copies go in and out, so that nobody can change what is stored.
  const read: EventStore['read'] = (stream, after = 0) =>
    Promise.resolve(structuredClone(eventsOf(stream).filter(({ version }) => version > after)));

  return {
    append: async (stream, events, expected) => {
      const known = eventsOf(stream);
      mustContinue(stream, known.length, expected);
      const added = events.map((event, at) => ({
        version: expected + at + 1,
        event: copyOf(event),
      }));
      // Copying runs the getters of an event, and one of them might have appended: it came first then.
      mustContinue(stream, eventsOf(stream).length, expected);
      streams.set(stream, [...known, ...added]);
      followers.nudge(stream, expected);
      return Promise.resolve(expected + added.length);
    },
    read,
    subscribe: (stream, heard) =>
      followers.add(stream, {
        version: () => Promise.resolve(eventsOf(stream).length),
        read: (after) => read(stream, after),
        heard,
        onTrouble,
      }),
  };
}

function copyOf(event: unknown): unknown {
  try {
    return structuredClone(event);
  } catch (error) {
    throw new LearnerError('storage-failed', `An event cannot be stored: ${String(error)}.`, {
      cause: error,
    });
  }
}
