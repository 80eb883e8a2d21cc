import { runListening } from './run.mjs';
import { setUp } from './setup.mjs';
import { pickStages } from './stages.mjs';
import { tally } from './tally.mjs';
import { root, tool, toolEnvironment } from './workspace.mjs';

const env = toolEnvironment();
// Our tools write into a pipe, where they would give up their colours.
if (process.stdout.isTTY) env.FORCE_COLOR ??= '1';

try {
  const stages = pickStages(process.argv.slice(2));
  await setUp();
  process.exitCode = report(await runAll(stages));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function runAll(stages) {
  const results = [];
  for (const stage of stages) {
    console.log(`\n== ${stage.name} ==`);
    const started = Date.now();
    const { code, output } = await runStage(stage);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    results.push({ name: stage.name, code, seconds, ...tally({ ...stage, code, output }) });
  }
  return results;
}

async function runStage({ commands }) {
  let all = '';
  for (const [command, args] of commands) {
    const hear = (text) => process.stdout.write(text);
    const { code, output } = await runListening(tool(command), args, hear, { cwd: root, env });
    all += output;
    if (code !== 0) return { code, output: all };
  }
  return { code: 0, output: all };
}

function report(results) {
  const sum = (verdict) => results.reduce((total, result) => total + result[verdict], 0);
  const failed = results.filter((result) => result.code !== 0).map((result) => result.name);

  console.log('');
  for (const { name, code, seconds } of results) {
    console.log(`${name.padEnd(10)}${code === 0 ? 'passed' : 'failed'}${seconds.padStart(8)} s`);
  }
  if (failed.length > 0) console.log(`Failed stages: ${failed.join(', ')}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return failed.length > 0 ? 1 : 0;
}
