import { readSync } from 'node:fs';

const STANDARD_INPUT = 0;
const NEWLINE = 10;
/** How long to wait for somebody to type, where standard input does not wait by itself; in milliseconds. */
const PAUSE = 25;

/** The next line on standard input, without its end; undefined when nothing more will come. */
export function readLine(): string | undefined {
  const bytes: number[] = [];
  for (;;) {
    const byte = readByte();
    if (byte === undefined && bytes.length === 0) return undefined;
    if (byte === undefined || byte === NEWLINE)
      return new TextDecoder().decode(Uint8Array.from(bytes)).replace(/\r$/, '');
    bytes.push(byte);
  }
}

function readByte(): number | undefined {
  const byte = new Uint8Array(1);
  for (;;) {
    try {
      return readSync(STANDARD_INPUT, byte, 0, 1, null) === 0 ? undefined : byte[0];
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EOF') return undefined;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
