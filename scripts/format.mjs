import { run } from './run.mjs';
import { setUp } from './setup.mjs';
import { root, tool, toolEnvironment } from './workspace.mjs';

await setUp();
process.exitCode = await run(tool('prettier'), ['--write', '--log-level=warn', '.'], {
  cwd: root,
  env: toolEnvironment(),
});
