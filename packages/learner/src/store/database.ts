/// <reference lib="dom" />
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { LearnerError } from '../errors.ts';
import type { Stored } from './port.ts';
import { newer, openError, refused } from './storage-error.ts';

/** An event as it lies in the database, under `[stream, version]`. */
interface Row extends Stored {
  readonly stream: string;
}

export interface Schema extends DBSchema {
  events: { key: [stream: string, version: number]; value: Row };
}

export type Database = IDBPDatabase<Schema>;

/** To be counted up when the object stores change; a tab with an older one then gets `storage-newer`. */
const schemaVersion = 1;

/**
 * Opens the database, and makes it where there is none.
 *
 * @param onLost hears why the connection is of no use any more; it is closed by then, and another can be opened.
 * @throws LearnerError `storage-refused`, `storage-newer`, `storage-full` or `storage-failed`.
 */
export async function openDatabase(
  name: string,
  onLost: (error: LearnerError) => void,
  version = schemaVersion,
): Promise<Database> {
  try {
    if (typeof indexedDB === 'undefined') throw new LearnerError('storage-refused', refused);
    const blocked = Promise.withResolvers<never>();
    const opening = openDB<Schema>(name, version, {
      upgrade: (database, oldVersion) => {
        if (oldVersion < 1)
          database.createObjectStore('events', { keyPath: ['stream', 'version'] });
      },
      blocked: () => {
        blocked.reject(new LearnerError('storage-failed', olderTab));
        // The request stands; what it opens in the end nobody waits for.
        void opening.then((database) => database.close());
      },
      blocking: (_, wanted, { target }) => {
        if (target instanceof IDBDatabase) target.close();
        onLost(
          wanted === null
            ? new LearnerError('storage-failed', 'Your log was erased by another tab.')
            : new LearnerError('storage-newer', newer),
        );
      },
      terminated: () => onLost(new LearnerError('storage-failed', terminated)),
    });
    return await Promise.race([opening, blocked.promise]);
  } catch (error) {
    throw openError(error);
  }
}

const olderTab =
  'An older version of the app is open in another tab and holds your log: close that tab and try again.';
const terminated =
  'The browser closed its storage, perhaps because the data of this site were deleted.';
