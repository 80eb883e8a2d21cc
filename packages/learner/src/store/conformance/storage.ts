import type { EventStore, Stored } from '../port.ts';

/** A storage of its own for one test, empty at first. */
export interface Storage {
  /** Opens it as another tab or program would; a store in memory may give the same one again. */
  readonly open: () => EventStore;
  /**
   * Lets an append begin and breaks it off after some of its events were written and before it is over, as a power
   * cut would; how the append ends for its caller is of no matter.
   */
  readonly crash: (append: () => Promise<number>) => Promise<unknown>;
}

/** Makes one. */
export type MakeStorage = () => Storage | Promise<Storage>;

/** How many write at once where they race. */
export const writers = 20;
export const numbers = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => at + from);
export const entries = (count: number, from = 1) => numbers(count, from).map((n) => ({ n }));
export const stored = (count: number, from = 1) =>
  numbers(count, from).map((n): Stored => ({ version: n, event: { n } }));

/** Appends as an app does: reads, appends, and starts over when somebody else came first. */
export async function insist(store: EventStore, events: readonly unknown[]): Promise<number> {
  for (;;) {
    const version = (await store.read('log')).at(-1)?.version ?? 0;
    try {
      return await store.append('log', events, version);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'conflict')) throw error;
    }
  }
}

/** What a subscriber hears from now on; the list grows. */
export function listen(store: EventStore): readonly Stored[] {
  const heard: Stored[] = [];
  store.subscribe('log', (news) => heard.push(...news));
  return heard;
}
