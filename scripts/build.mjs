import { runQuietly } from './run.mjs';
import { root, tool, toolEnvironment } from './workspace.mjs';

/** Builds the study app through turbo, which does nothing when its inputs are as before; gives the exit code. */
export async function buildStudy() {
  console.error('Building the study app …');
  const { code, output } = await runQuietly(
    tool('turbo'),
    ['run', 'build', '--filter=@aide-memoire/study', '--output-logs=new-only'],
    { cwd: root, env: toolEnvironment() },
  );
  if (code !== 0) {
    console.error(output.trimEnd());
    console.error('The study app could not be built; the messages above say where and why.');
  }
  return code;
}
