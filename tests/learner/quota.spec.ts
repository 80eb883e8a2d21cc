import { expect } from '@playwright/test';
import { openTab, origin, test, wholeLog } from './tabs.ts';

test('at the quota nothing is lost, and it goes on when there is room', async ({ openBrowser }) => {
  const context = await openBrowser();
  const tab = await openTab(context);
  const devtools = await context.newCDPSession(tab);
  // Before anything is written: Chromium remembers for a while how much room there was.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  await tab.evaluate(() => window.learner.write({ writer: 'before', appends: 5, events: 2 }));
  const full = tab.evaluate(() =>
    window.learner.write({ writer: 'filling', appends: 100, events: 4, size: 50_000 }),
  );
  await expect(full).rejects.toThrow(/There is no room left/);
  const log = await wholeLog(tab);
  expect(log.length).toBeGreaterThan(10);

  const noise = Array.from({ length: 50_000 }, () => Math.random().toString(36).slice(2)).join('');
  const one = [{ append: 'after', part: 1, of: 1, filling: noise }];
  const append = () =>
    tab.evaluate(([event, version]) => window.learner.append(event, version), [
      one,
      log.length,
    ] as const);
  expect(await append()).toMatch(/^storage-full: /);
  expect(await wholeLog(tab)).toEqual(log);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await append()).toBe(log.length + 1);
  expect(await wholeLog(tab)).toHaveLength(log.length + 1);
});
