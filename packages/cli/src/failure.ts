/** Ends a command with exit code 1. The message, if any, is what the user reads on standard error. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
