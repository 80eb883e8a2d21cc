import { expect } from '@playwright/test';
import { openTab, origin, serve, test, wholeLog } from './tabs.ts';

test('a newer version of the app takes the database over without loss', async ({ context }) => {
  await serve(context);
  const [old, newer] = [await openTab(context), await openTab(context)];
  await old.evaluate(() => window.learner.write({ writer: 'old', appends: 3, events: 2 }));

  expect(await newer.evaluate(() => window.learner.openNewer(2))).toBe('6 events');
  const tell = /^storage-newer: .*reload this page/;
  await expect
    .poll(() => old.evaluate(() => window.learner.troubles))
    .toEqual([expect.stringMatching(tell)]);
  expect(await old.evaluate(() => window.learner.append([{ n: 1 }], 6))).toMatch(tell);
  expect(await old.evaluate(() => window.learner.read())).toMatch(tell);
});

test('storage that the user clears is told of, and there is a log again', async ({ context }) => {
  await serve(context);
  const tab = await openTab(context);
  await tab.evaluate(() => window.learner.write({ writer: 'before', appends: 3, events: 1 }));
  const devtools = await context.newCDPSession(tab);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await expect
    .poll(() => tab.evaluate(() => window.learner.troubles))
    .toEqual([expect.stringMatching(/^storage-failed: /)]);
  expect(await wholeLog(tab)).toEqual([]);
  await tab.evaluate(() => window.learner.write({ writer: 'after', appends: 2, events: 2 }));
  expect(await wholeLog(tab)).toHaveLength(4);
});
