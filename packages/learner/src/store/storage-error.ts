import { LearnerError } from '../errors.ts';

/** What an error of the browser's storage means to a person; one that says so already is left as it is. */
export function storageError(error: unknown): LearnerError {
  if (error instanceof LearnerError) return error;
  const options = { cause: error };
  if (nameOf(error) === 'QuotaExceededError') {
    const sentence = 'There is no room left in the browser’s storage: make room and try again.';
    return new LearnerError('storage-full', sentence, options);
  }
  return new LearnerError('storage-failed', `The storage failed: ${messageOf(error)}`, options);
}

/** The same where the database could not even be opened. */
export function openError(error: unknown): LearnerError {
  const options = { cause: error };
  switch (nameOf(error)) {
    // The second one is what private windows of some browsers say.
    case 'SecurityError':
    case 'InvalidStateError':
      return new LearnerError('storage-refused', refused, options);
    case 'VersionError':
      return new LearnerError('storage-newer', newer, options);
    default:
      return storageError(error);
  }
}

export const refused =
  'The browser does not let this page store anything, as in some private windows.';
export const newer =
  'Your log belongs to a newer version of the app now: reload this page to go on.';

const nameOf = (error: unknown) => (error instanceof Error ? error.name : undefined);

const messageOf = (error: unknown) =>
  error instanceof Error && error.message !== '' ? error.message : String(error);
