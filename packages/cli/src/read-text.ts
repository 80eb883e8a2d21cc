import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { LIMITS } from '@aide-memoire/core/parse';
import { Failure } from './failure.ts';

/** A story on standard input, as the command line names it. */
export const STANDARD_INPUT = '-';

/** In UTF-8 one UTF-16 code unit takes three bytes at most, and a byte-order mark as many. */
const MOST_BYTES = 3 * LIMITS.file + 3;

/**
 * The text of a file, a pipe or standard input.
 *
 * @throws Failure when it cannot be read, has no end in sight or is not text.
 */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes.length > MOST_BYTES) {
    throw new Failure(
      `"${file}" is too large; a story file has at most ${LIMITS.file} characters.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      `"${file}" is not a text file; a story is written in YAML or JSON, in UTF-8.`,
    );
  }
}

function readBytes(file: string): Uint8Array {
  try {
    if (file === STANDARD_INPUT) return readAtMost(MOST_BYTES + 1, 0);
    if (statSync(file).isDirectory())
      throw new Failure(`"${file}" is not a file; name the story file itself.`);
    const descriptor = openSync(file, 'r');
    try {
      return readAtMost(MOST_BYTES + 1, descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(`"${file}" cannot be read: ${why}.`);
  }
}

/** A device may never end, so reading stops where no story goes on. */
function readAtMost(length: number, descriptor: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let end = 0;
  while (end < length) {
    const read = readSync(descriptor, bytes, end, length - end, null);
    if (read === 0) break;
    end += read;
  }
  return bytes.subarray(0, end);
}
