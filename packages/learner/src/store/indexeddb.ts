/// <reference lib="dom" />
import { Connection, type Transaction } from './connection.ts';
import { Followers } from './followers.ts';
import type { EventStore, Stored } from './port.ts';
import { storageError } from './storage-error.ts';
import { Tabs } from './tabs.ts';
import { leaveUncaught, type OnTrouble } from './trouble.ts';
import { mustContinue } from './version.ts';
import { versionsOf } from './versions.ts';

export { followIndexedDb, readIndexedDb } from './reader.ts';

export interface IndexedDbStore extends EventStore {
  /** Ends all subscriptions and lets the database go; a later call opens it again. */
  readonly close: () => void;
}

export interface IndexedDbOptions {
  /** The database's name. */
  readonly name?: string;
  /**
   * Hears what no call can be told: that the connection was lost (`storage-newer` when a newer version of the app has
   * taken over, `storage-failed` when the data were deleted), what a subscriber threw, and what kept one from hearing.
   */
  readonly onTrouble?: OnTrouble;
}

/**
 * A store in the browser's own database, shared by all tabs. What an append says is saved is on the disk. Nothing is
 * opened before the first call; where the browser refuses, each call rejects with `storage-refused`.
 */
export function indexedDbStore(options: IndexedDbOptions = {}): IndexedDbStore {
  const { name = 'aide-memoire', onTrouble = leaveUncaught } = options;
  const connection = new Connection(name, onTrouble);
  const followers = new Followers();
  const tabs = new Tabs(name, ({ stream, after }) => followers.nudge(stream, after));

  const read = async (stream: string, after = 0): Promise<readonly Stored[]> => {
    try {
      const { store } = await connection.transaction('readonly');
      const rows = await store.getAll(versionsOf(stream, after));
      return rows.map(({ version, event }) => ({ version, event }));
    } catch (error) {
      throw storageError(error);
    }
  };

  const tell = (stream: string, after: number) => {
    followers.nudge(stream, after);
    try {
      tabs.tell({ stream, after });
    } catch (error) {
      // What is saved is saved, even if nobody hears of it.
      onTrouble(error);
    }
  };

  return {
    append: async (stream, events, expected) => {
      try {
        // As they are now: the caller may change them while the database opens.
        const copies = events.map((event) => structuredClone(event));
        await write(await connection.transaction('readwrite'), stream, copies, expected);
        if (copies.length > 0) tell(stream, expected);
        return expected + copies.length;
      } catch (error) {
        throw storageError(error);
      }
    },
    read,
    subscribe: (stream, heard) =>
      followers.add(stream, {
        version: async () => {
          try {
            const transaction = await connection.transaction('readonly');
            // From here on messages count, and what is appended before them is seen by the transaction.
            tabs.listen();
            return await versionIn(transaction, stream);
          } catch (error) {
            throw storageError(error);
          }
        },
        read: (after) => read(stream, after),
        heard,
        onTrouble,
      }),
    close: () => {
      followers.end();
      tabs.close();
      connection.close();
    },
  };
}

/** Checks the version and adds the events in one transaction. Ends when all of them are on the disk, or none. */
async function write(
  transaction: Transaction<'readwrite'>,
  stream: string,
  events: readonly unknown[],
  expected: number,
): Promise<void> {
  const ended = endOf(transaction);
  try {
    mustContinue(stream, await versionIn(transaction, stream), expected);
    for (const [at, event] of events.entries()) {
      const row = { stream, version: expected + at + 1, event };
      // If it fails so does the transaction, and for the same reason.
      transaction.store.add(row).catch(() => undefined);
    }
  } catch (error) {
    giveUp(transaction);
    const reason = await ended.catch((reason: unknown) => reason);
    throw transaction.error === null ? error : reason;
  }
  await ended;
}

async function versionIn(
  transaction: Transaction<'readonly' | 'readwrite'>,
  stream: string,
): Promise<number> {
  const last = await transaction.store.openKeyCursor(versionsOf(stream, 0), 'prev');
  return last?.key[1] ?? 0;
}

/** Resolves once the transaction is on the disk, and rejects with the reason once it has been undone. */
function endOf(transaction: Transaction<'readwrite'>): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('The write was broken off.', 'AbortError')),
    );
  });
  // It may end before anybody waits for it.
  ended.catch(() => undefined);
  return ended;
}

function giveUp(transaction: Transaction<'readwrite'>): void {
  try {
    transaction.abort();
  } catch {
    // It had come to an end by itself.
  }
}
