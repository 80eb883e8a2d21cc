import type { LearnerEvent } from '@aide-memoire/learner';
import { followIndexedDb, readIndexedDb } from '@aide-memoire/learner/indexeddb';
import { browser } from '$app/env';
import { DATABASE } from './database.ts';
import { whenErased } from './erased.ts';

/** What the learner did, for a page that tells of it. */
export interface LogInView {
  readonly events: readonly LearnerEvent[];
  /** Why it could not be read, for the page to say. A learner has a notice of its own, on every page. */
  readonly unreadable?: { readonly message: string } | undefined;
  /** Resolves when the log was read, or was found to be unreadable; never rejects. */
  readonly opened: Promise<void>;
}

let writer: LogInView | undefined;

/** From now on pages of this tab that only tell of the log tell of this one, which may hold more than the disk. */
export function letOthersSee(log: LogInView): void {
  writer = log;
}

/** The log as it lies on the disk, read anew when another tab writes or erases. Empty where it cannot be read. */
class LogOnDisk implements LogInView {
  #events = $state.raw<readonly LearnerEvent[]>([]);
  #unreadable = $state.raw<LogInView['unreadable']>();
  readonly opened: Promise<void>;

  constructor() {
    this.opened = browser ? this.#read() : Promise.resolve();
    if (!browser) return;
    followIndexedDb(DATABASE, () => void this.#read());
    whenErased(() => void this.#read());
  }

  get events(): readonly LearnerEvent[] {
    return this.#events;
  }

  get unreadable(): LogInView['unreadable'] {
    return this.#unreadable;
  }

  async #read(): Promise<void> {
    try {
      this.#events = (await readIndexedDb(DATABASE)).events;
      this.#unreadable = undefined;
    } catch (error) {
      this.#unreadable = error instanceof Error ? error : { message: String(error) };
    }
  }
}

let onDisk: LogInView | undefined;

/** The log without what could write it, which weighs twice as much. */
export const logInView = (): LogInView => writer ?? (onDisk ??= new LogOnDisk());
