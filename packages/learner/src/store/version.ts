import { LearnerError } from '../errors.ts';

/**
 * Passes only an append that continues the stream where it ends.
 *
 * @throws LearnerError `conflict` when the stream is past the number expected, `gap` otherwise. A number that is no
 *   version goes by the same rule: -1 is a conflict, one and a half after version 1 is a gap, and so is `NaN`.
 */
export function mustContinue(stream: string, version: number, expected: number): void {
  if (expected === version) return;
  throw expected < version
    ? new LearnerError(
        'conflict',
        `“${stream}” was at version ${expected} and is at ${version} now: read what is new and try again.`,
      )
    : new LearnerError(
        'gap',
        `“${stream}” ends at version ${version}, so that nothing can follow on version ${expected}.`,
      );
}
