import { stripVTControlCharacters } from 'node:util';

// Vitest sums up as "Tests  1 failed | 2 passed (3)", Playwright as "  1 failed" and "  2 passed (3.4s)".
const summary = /^ *(?:Tests {2}(?<vitest>.+)|(?<playwright>\d+ (?:passed|failed)\b.*))$/gm;

/** How many checks of a stage passed and failed: its own count of tests, or one for the stage as a whole. */
export function tally({ code, output, counts }) {
  const sum = { passed: 0, failed: 0 };
  for (const { groups } of counts ? stripVTControlCharacters(output).matchAll(summary) : []) {
    const text = groups.vitest ?? groups.playwright;
    for (const [, count, verdict] of text.matchAll(/(\d+) (passed|failed)/g)) {
      sum[verdict] += Number(count);
    }
  }
  // A stage can fail without a failed test, and must never pass without having said so.
  if (code !== 0 && sum.failed === 0) sum.failed = 1;
  if (code === 0 && sum.passed === 0) sum.passed = 1;
  return sum;
}
