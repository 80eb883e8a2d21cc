import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// As shells tell it: 128 + n when signal n ended a command.
const codeOf = (signal) => 128 + constants.signals[signal];

/**
 * Runs a command in the terminal to its end and gives its exit code.
 * Our own signals are handed on and waited out, so nothing is left running behind us.
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  return (await follow(child, (signal) => child.kill(signal))).code;
}

/** Runs a command without showing its output, and gives its exit code with all it wrote. */
export function runQuietly(command, args, options = {}) {
  return runListening(command, args, () => undefined, options);
}

/**
 * Runs a command, hands each piece of output to `hear`, and gives its exit code with all it wrote.
 * It is a step on the way to something, so a signal that ends it ends us, whatever code it ends with.
 */
export async function runListening(command, args, hear, options = {}) {
  // In a group of its own, because turbo and npx are wrappers that die of a signal and leave their work running.
  const own = { stdio: ['ignore', 'pipe', 'pipe'], detached: true };
  const child = spawn(command, args, { ...own, ...options });
  const written = { stdout: '', output: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      written.output += text;
      if (stream === 'stdout') written.stdout += text;
      hear(text);
    });
  }
  const { code, told } = await follow(child, (signal) => killGroup(child.pid, signal));
  if (told) process.exit(codeOf(told));
  return { code, ...written };
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It may have ended in this very moment.
    if (error.code !== 'ESRCH') throw error;
  }
}

function follow(child, hand) {
  return new Promise((resolve, reject) => {
    let told;
    const handOn = (signal) => hand((told = signal));
    for (const signal of forwarded) process.on(signal, handOn);
    const end = () => {
      for (const signal of forwarded) process.off(signal, handOn);
    };
    child.on('error', (error) => {
      end();
      reject(error);
    });
    child.on('close', (code, signal) => {
      end();
      resolve({ code: code ?? codeOf(signal), told });
    });
  });
}
