/** What went wrong; stable, so that an app can act on it. */
export type LearnerErrorCode =
  /** Somebody else wrote to the stream first; read what is new and try again. */
  | 'conflict'
  /** Events would follow on some that are not there. */
  | 'gap'
  /** The browser does not let us store anything. */
  | 'storage-refused'
  | 'storage-full'
  /** The database was opened by a newer version of the app. */
  | 'storage-newer'
  /** The storage failed in another way; what was to be appended is not there. */
  | 'storage-failed'
  /** An event that is not one, or of a version this release does not know. */
  | 'unreadable-event'
  /** A file that cannot be imported; nothing was changed. */
  | 'broken-import';

/** Every error of this package: a code, and a sentence that a person can act on. */
export class LearnerError extends Error {
  override readonly name = 'LearnerError';
  readonly code: LearnerErrorCode;

  constructor(code: LearnerErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}
