import { expect } from '@playwright/test';
import { appendsOf, openTab, serve, test, wholeLog } from './tabs.ts';

const appends = 100;

test('two tabs write at once: all is there once, and both hear all of it in order', async ({
  context,
}) => {
  await serve(context);
  const tabs = [await openTab(context), await openTab(context)];
  // Both tabs listen for certain once they have heard the first event.
  for (const tab of tabs) await tab.evaluate(() => window.learner.subscribe());
  await tabs[0]?.evaluate(() => window.learner.write({ writer: 'first', appends: 1, events: 1 }));
  for (const tab of tabs)
    await expect.poll(() => tab.evaluate(() => window.learner.heard)).toEqual([1]);

  const start = Date.now() + 300;
  const conflicts = await Promise.all(
    tabs.map((tab, at) =>
      tab.evaluate((writing) => window.learner.write(writing), {
        writer: `tab ${at}`,
        appends,
        events: 3,
        start,
      }),
    ),
  );
  expect(conflicts.some((count) => count > 0)).toBe(true);

  const log = await wholeLog(tabs[0] ?? (await openTab(context)));
  const versions = log.map((_, at) => at + 1);
  expect(log).toHaveLength(1 + 2 * appends * 3);
  for (const [at, tab] of tabs.entries()) {
    const mine = appendsOf(log).filter((append) => append.startsWith(`tab ${at} `));
    expect(mine).toEqual(Array.from({ length: appends }, (_, n) => `tab ${at} ${n + 1}`));
    await expect.poll(() => tab.evaluate(() => window.learner.heard)).toEqual(versions);
    expect(await tab.evaluate(() => window.learner.troubles)).toEqual([]);
  }
});

test('a reload finds the log as it was', async ({ context }) => {
  await serve(context);
  const tab = await openTab(context);
  await tab.evaluate(() => window.learner.write({ writer: 'tab', appends: 5, events: 2 }));
  await tab.reload();
  expect(await wholeLog(tab)).toHaveLength(10);
});
