import { join } from 'node:path';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';
import { root, tool } from './workspace.mjs';

await setUp();

// npm runs scripts from the package root; paths must mean what they mean where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
const main = join(root, 'packages', 'cli', 'src', 'main.ts');
process.exitCode = await run(tool('node'), [main, ...process.argv.slice(2)], { cwd });
