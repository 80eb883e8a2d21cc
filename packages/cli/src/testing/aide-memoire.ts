import { run } from '../run.ts';

/** What one command line gives back and prints. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line within the test. */
export const aideMemoire = (...args: string[]): Outcome => aideMemoireTyping([], ...args);

/** The same with lines typed on standard input. */
export function aideMemoireTyping(lines: readonly string[], ...args: string[]): Outcome {
  const typed = [...lines];
  let [out, err] = ['', ''];
  const code = run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    readLine: () => typed.shift(),
  });
  return { code, out, err };
}
