import { run } from '../run.ts';

/** What one command line gives back and prints. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line within the test. */
export function aideMemoire(...args: string[]): Outcome {
  let [out, err] = ['', ''];
  const code = run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}
