import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Waits until the process has written something on stdout that fits, and gives the match. */
  readonly writes: (pattern: RegExp) => Promise<RegExpExecArray>;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Starts a script of this repository under the Node that runs the tests. */
export function start(
  args: readonly string[],
  { cwd = repository, env = {} }: Options = {},
): Running {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, ...written });
    });
  });

  const writes = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(written.stdout);
        if (match) resolve(match);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(({ stdout, stderr }) => {
        reject(new Error(`It ended without writing ${String(pattern)}:\n${stdout}${stderr}`));
      });
    });

  return { process: child, ended, writes };
}

/** Runs a script of this repository to its end. */
export function finish(args: readonly string[], options?: Options): Promise<Ended> {
  return start(args, options).ended;
}
