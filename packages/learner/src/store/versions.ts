/// <reference lib="dom" />
/** The keys of a stream's events after a version. A list sorts after every number, and so ends them. */
export const versionsOf = (stream: string, after: number) =>
  IDBKeyRange.bound([stream, after], [stream, []], true);
