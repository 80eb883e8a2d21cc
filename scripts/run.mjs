import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command to its end and gives its exit code (128 + n when signal n ended it, as shells do).
 * Our own signals are handed on and waited out, so nothing is left running behind us.
 */
export function run(command, args, options = {}) {
  return follow(spawn(command, args, { stdio: 'inherit', ...options }));
}

/** Runs a command without showing its output, and gives its exit code with all it wrote. */
export function runQuietly(command, args, options = {}) {
  return runListening(command, args, () => undefined, options);
}

/** Runs a command, hands each piece of output to `hear`, and gives its exit code with all it wrote. */
export async function runListening(command, args, hear, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const written = { stdout: '', output: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      written.output += text;
      if (stream === 'stdout') written.stdout += text;
      hear(text);
    });
  }
  return { code: await follow(child), ...written };
}

function follow(child) {
  const hand = (signal) => child.kill(signal);
  for (const signal of forwarded) process.on(signal, hand);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of forwarded) process.off(each, hand);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
