import { join } from 'node:path';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';
import { root, tool } from './workspace.mjs';

/** Runs a program of `tests/` with the arguments of this command line, once everything it needs is there. */
export async function runMain(program, flags = []) {
  await setUp();
  const main = join(root, 'tests', program);
  const cwd = process.env.INIT_CWD ?? process.cwd();
  process.exitCode = await run(tool('node'), [...flags, main, ...process.argv.slice(2)], { cwd });
}
