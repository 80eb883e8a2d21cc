import type { OpenedStory } from './store.ts';

/** What the stories are kept in, as this database holds them and nothing else. */
interface Stories {
  readonly get: (id: string) => Asked<OpenedStory | undefined>;
  readonly getAll: () => Asked<readonly OpenedStory[]>;
  readonly put: (story: OpenedStory, id: string) => Asked<unknown>;
  readonly delete: (id: string) => Asked<undefined>;
}

/** A request of IndexedDB. */
interface Asked<T> extends Pick<IDBRequest, 'error' | 'addEventListener'> {
  readonly result: T;
}

/**
 * Does one thing with the stories on the disk. By the browser's own calls, since every page of a story would carry a
 * library for reading one record. Rejects where the browser refuses storage.
 */
export async function using<T>(
  mode: 'readonly' | 'readwrite',
  work: (stories: Stories) => Asked<T>,
): Promise<T> {
  const opening = indexedDB.open('aide-memoire-stories', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('stories'));
  const database = await answered(opening);
  try {
    const transaction = database.transaction('stories', mode);
    const asked = work(transaction.objectStore('stories'));
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error(FAILED)));
    });
    // It is the transaction that says whether something is on the disk.
    await done;
    return asked.result;
  } finally {
    database.close();
  }
}

const FAILED = 'The browser’s storage failed.';

const answered = <T>(asked: Asked<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error(FAILED)));
  });
