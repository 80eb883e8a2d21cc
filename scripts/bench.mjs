import { join } from 'node:path';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';
import { root, tool } from './workspace.mjs';

await setUp();

// Weighing needs the garbage collector at hand; the largest logs need room.
const flags = ['--expose-gc', '--max-old-space-size=8192'];
const main = join(root, 'tests', 'bench', 'main.ts');
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await run(tool('node'), [...flags, main, ...process.argv.slice(2)], { cwd });
