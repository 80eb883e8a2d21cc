import { join } from 'node:path';
import { buildStudy } from './build.mjs';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';
import { root, tool } from './workspace.mjs';

await setUp();

const built = await buildStudy();
process.exitCode =
  built === 0
    ? await run(tool('node'), [
        join(root, 'scripts/serve-study.mjs'),
        join(root, 'apps/study/build'),
      ])
    : built;
