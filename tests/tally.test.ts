import { describe, expect, test } from 'vitest';
import { finish } from './processes.ts';

async function tally(result: { code: number; output: string; counts: boolean }): Promise<unknown> {
  const { stdout } = await finish([
    '--input-type=module',
    '--eval',
    `import { tally } from './scripts/tally.mjs';
     console.log(JSON.stringify(tally(${JSON.stringify(result)})));`,
  ]);
  return JSON.parse(stdout);
}

describe('the count at the end of npm test', () => {
  test('adds up what several runs of Vitest say', async () => {
    const output = [
      ' Test Files  2 passed (2)',
      '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m25 passed\u001b[39m\u001b[22m (25)',
      '      Tests  1 failed | 4 passed | 2 skipped (7)',
    ].join('\n');
    expect(await tally({ code: 1, output, counts: true })).toEqual({ passed: 29, failed: 1 });
  });

  test('takes in what Playwright says', async () => {
    const output =
      '  ✓  1 [phone] › 2 passed over\n\n  1 failed\n    [phone] › x\n  3 passed (4.0s)\n';
    expect(await tally({ code: 1, output, counts: true })).toEqual({ passed: 3, failed: 1 });
  });

  test('is one for a stage without tests of its own, whatever its output says', async () => {
    const output = '  9 passed';
    expect(await tally({ code: 0, output, counts: false })).toEqual({ passed: 1, failed: 0 });
    expect(await tally({ code: 2, output, counts: false })).toEqual({ passed: 0, failed: 1 });
  });

  test('never hides a stage that failed outside of its tests', async () => {
    const output = '      Tests  4 passed (4)';
    expect(await tally({ code: 1, output, counts: true })).toEqual({ passed: 4, failed: 1 });
  });
});
