import { expect } from '@playwright/test';
import { openTab, serve, test } from './tabs.ts';

test('where the browser refuses storage, each call says so', async ({ context }) => {
  // A sandboxed page has no origin, and so no storage.
  await serve(context, { 'Content-Security-Policy': 'sandbox allow-scripts' });
  const tab = await openTab(context);
  const refused = /^storage-refused: The browser does not let this page store anything/;
  await tab.evaluate(() => window.learner.subscribe());
  for (let n = 0; n < 2; n++) {
    expect(await tab.evaluate(() => window.learner.append([{ n: 1 }], 0))).toMatch(refused);
    expect(await tab.evaluate(() => window.learner.read())).toMatch(refused);
  }
  expect(await tab.evaluate(() => window.learner.troubles)).toEqual([
    expect.stringMatching(refused),
  ]);
});
