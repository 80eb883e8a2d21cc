import { LearnerError } from '../errors.ts';

/**
 * Passes only an append that continues the stream where it ends.
 *
 * @throws LearnerError `conflict` when the stream is past the version expected, `gap` when it is not that far or that
 *   is no version at all.
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
