/// <reference lib="dom" />
import { STREAM } from '../log/stream.ts';
import { type ReadLog, readLog } from '../log/read-event.ts';
import { openDatabase } from './database.ts';
import { storageError } from './storage-error.ts';
import { Tabs } from './tabs.ts';
import { versionsOf } from './versions.ts';

/**
 * Reads a learner's log without being able to write it, for a page that only tells of it. The database is made where
 * there is none.
 *
 * @param name the database's name.
 * @throws LearnerError `storage-…` where it cannot be read.
 */
export async function readIndexedDb(name = 'aide-memoire'): Promise<ReadLog> {
  try {
    const database = await openDatabase(name, () => undefined);
    try {
      return readLog(await database.getAll('events', versionsOf(STREAM, 0)));
    } finally {
      database.close();
    }
  } catch (error) {
    throw storageError(error);
  }
}

/** Hears when another tab has appended something. Returns what ends it. */
export function followIndexedDb(name: string, heard: () => void): () => void {
  const tabs = new Tabs(name, heard);
  tabs.listen();
  return () => tabs.close();
}
