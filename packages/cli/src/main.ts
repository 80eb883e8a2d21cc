#!/usr/bin/env node
import { readLine } from './read-line.ts';
import { EXIT, run } from './run.ts';

process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  if (code === 'EPIPE') return;
  process.stderr.write(`The result cannot be written: ${message}.\n`);
  process.exitCode = EXIT.failed;
});

// Where nothing can be said about a mistake, the exit code still tells of it.
process.stderr.on('error', () => {
  process.exitCode ||= EXIT.failed;
});

// The exit code is set rather than forced, so that what is written to a pipe arrives whole.
process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readLine,
});
