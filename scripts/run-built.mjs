import { buildStudy } from './build.mjs';
import { runMain } from './run-main.mjs';
import { setUp } from './setup.mjs';

/** Runs a program of `tests/` that looks at the study app, which is built before. */
export async function runBuilt(program, flags) {
  await setUp();
  const built = await buildStudy();
  if (built === 0) await runMain(program, flags);
  else process.exitCode = built;
}
