/** An event as a store keeps it. The first of a stream has version 1, and none is left out. */
export interface Stored {
  readonly version: number;
  readonly event: unknown;
}

/**
 * Streams of events that only ever grow. Anybody can implement this: the suite in `store/conformance.ts` says whether
 * it is right.
 */
export interface EventStore {
  /**
   * Appends all of the events or none, and resolves with the stream's new version once they are safe.
   *
   * @param expected the version the caller has seen; 0 creates the stream.
   * @throws LearnerError `conflict` when the stream has grown since, `gap` when it is not that long, or `storage-…`.
   *   Nothing is appended then.
   */
  readonly append: (
    stream: string,
    events: readonly unknown[],
    expected: number,
  ) => Promise<number>;

  /** The events after a version, in order; all of them after 0, none where there is no such stream. */
  readonly read: (stream: string, after?: number) => Promise<readonly Stored[]>;

  /**
   * Hears of appends from now on, whoever made them, in this tab or another: each event once, in order. Whatever a read
   * begun after this call does not give is heard.
   *
   * @returns what ends it.
   */
  readonly subscribe: (stream: string, heard: (stored: readonly Stored[]) => void) => () => void;
}
