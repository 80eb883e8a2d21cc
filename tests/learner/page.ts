/// <reference lib="dom" />
// What runs in a tab of these tests: a store over IndexedDB, and what a test can ask of it.
import { indexedDbStore } from '@aide-memoire/learner/indexeddb';

/** An event that says which append it is part of, so that halves and doubles show. */
export interface Entry {
  readonly append: string;
  readonly part: number;
  readonly of: number;
}

/** An entry as the log has it. */
export interface Read extends Entry {
  readonly version: number;
}

export interface Writing {
  readonly writer: string;
  readonly appends: number;
  /** Events an append. */
  readonly events: number;
  /** Characters an event. */
  readonly size?: number;
  /** When to begin, in milliseconds since 1970 UTC: for tabs that are to race. */
  readonly start?: number;
}

const troubles: string[] = [];
const store = indexedDbStore({ onTrouble: (error) => troubles.push(codeOf(error)) });

/** The code of a LearnerError, with its sentence. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error
    ? `${String(error.code)}: ${error.message}`
    : String(error);
}

/** Text that no database can store in less room. */
function noise(size: number): string {
  let text = '';
  while (text.length < size) text += Math.random().toString(36).slice(2);
  return text.slice(0, size);
}

const versionNow = async () => (await store.read('log')).at(-1)?.version ?? 0;

const page = {
  /** @returns the new version, or what the error says. */
  append: (events: readonly unknown[], expected: number): Promise<number | string> =>
    store.append('log', events, expected).catch(codeOf),

  /** The log, or what the error says. */
  read: async (): Promise<readonly Read[] | string> => {
    try {
      return (await store.read('log')).map(({ version, event }) => {
        // Without what only fills it up, which takes long to hand over.
        const { append, part, of } = event as Entry;
        return { version, append, part, of };
      });
    } catch (error) {
      return codeOf(error);
    }
  },

  /** Appends again and again, and again at once when another tab came first; counts how often it did. */
  write: async ({ writer, appends, events, size = 0, start = 0 }: Writing): Promise<number> => {
    let conflicts = 0;
    await new Promise((resolve) => setTimeout(resolve, start - Date.now()));
    let version = await versionNow();
    for (let n = 1; n <= appends;) {
      const append = `${writer} ${n}`;
      const parts = Array.from({ length: events }, (_, at): Entry & { filling: string } => {
        return { append, part: at + 1, of: events, filling: noise(size) };
      });
      void window.began?.(append);
      try {
        version = await store.append('log', parts, version);
        void window.saved?.(append);
        n++;
      } catch (error) {
        if (!codeOf(error).startsWith('conflict')) throw error;
        conflicts++;
        version = await versionNow();
      }
    }
    return conflicts;
  },

  /** The versions this tab hears, from now on; the list grows. */
  heard: [] as number[],
  subscribe: (): void => {
    store.subscribe('log', (news) => page.heard.push(...news.map(({ version }) => version)));
  },

  troubles,

  /** Opens the log's database as a newer release would, and says how that went. */
  openNewer: (version: number): Promise<string> =>
    new Promise((resolve) => {
      const opening = indexedDB.open('aide-memoire', version);
      opening.addEventListener('success', () => {
        const counting = opening.result.transaction('events').objectStore('events').count();
        counting.addEventListener('success', () => resolve(`${counting.result} events`));
        opening.result.close();
      });
      opening.addEventListener('blocked', () => resolve('blocked'));
      opening.addEventListener('error', () => resolve(String(opening.error)));
    }),
};

declare global {
  interface Window {
    learner: typeof page;
    /** Where a test watches, it hears here when an append begins, and when it is said to be saved. */
    began?: (append: string) => Promise<void>;
    saved?: (append: string) => Promise<void>;
  }
}

window.learner = page;
