import { parseArgs } from 'node:util';
import { replay } from '@aide-memoire/core';
import { loadStory, storyIds } from '@aide-memoire/stories';
import { asTable, guess } from './report.ts';

/* What can be guessed of the built-in stories, on as many seeds as asked for: right/chance in percent, and z. */

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '10' } } });
const seeds = Number(values.seeds);
if (!Number.isInteger(seeds) || seeds < 1) {
  console.error('--seeds takes a whole number from 1.');
  process.exit(2);
}

for (const id of storyIds()) {
  const timeline = replay(loadStory(id));
  const pools = Array.from({ length: seeds }, (_, i) => guess(timeline, i + 1));
  const broken = pools.flat().filter(({ breaks }) => breaks);
  console.log(`${id}: the best of ${seeds} seeds; right/chance in percent, then z\n`);
  console.log(`${asTable(pools)}\n`);
  console.log(
    broken.length === 0
      ? 'Nobody does better than chance allows.'
      : `Too well: ${broken.map(({ solver, kind, z }) => `${solver} in ${kind} (${z.toFixed(2)})`).join(', ')}.`,
  );
  if (broken.length > 0) process.exitCode = 1;
}
