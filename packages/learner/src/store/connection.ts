/// <reference lib="dom" />
import type { IDBPTransaction } from 'idb';
import { type Database, openDatabase, type Schema } from './database.ts';
import type { OnTrouble } from './trouble.ts';

export type Transaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  Schema,
  ['events'],
  Mode
>;

/** One connection to the database, opened by the first that needs it, and again by the next after it was lost. */
export class Connection {
  readonly #name: string;
  readonly #onTrouble: OnTrouble;
  #opening: Promise<Database> | undefined;

  constructor(name: string, onTrouble: OnTrouble) {
    this.#name = name;
    this.#onTrouble = onTrouble;
  }

  /**
   * Begins a transaction. Those begun by one connection see each other's writes in the order of these calls.
   *
   * @throws LearnerError when the database cannot be opened.
   */
  async transaction<Mode extends 'readonly' | 'readwrite'>(mode: Mode): Promise<Transaction<Mode>> {
    const opening = this.#open();
    const database = await opening;
    try {
      return begin(database, mode);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      // It was closed behind our back, and nothing has begun: a new connection serves as well.
      this.#forget(opening);
      return begin(await this.#open(), mode);
    }
  }

  /** Lets the database go. The next transaction opens it again. */
  close(): void {
    this.#opening?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#opening = undefined;
  }

  #open(): Promise<Database> {
    if (this.#opening !== undefined) return this.#opening;
    const opening = openDatabase(this.#name, (error) => {
      this.#forget(opening);
      this.#onTrouble(error);
    });
    opening.catch(() => this.#forget(opening));
    this.#opening = opening;
    return opening;
  }

  #forget(opening: Promise<Database>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }
}

function begin<Mode extends 'readonly' | 'readwrite'>(
  database: Database,
  mode: Mode,
): Transaction<Mode> {
  // Without `strict` the browser says that a write is done while it may still be lost with the power.
  const transaction = database.transaction('events', mode, { durability: 'strict' });
  // Who cares how it ends listens to it; idb's promise would be an unhandled rejection for the others.
  transaction.done.catch(() => undefined);
  return transaction;
}
