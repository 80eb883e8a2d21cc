import { type BrowserContext, expect, type Page } from '@playwright/test';
import { appendsOf, openTab, serve, test, wholeLog } from './tabs.ts';

/** What a tab said while it wrote. */
interface Said {
  readonly began: string[];
  readonly saved: string[];
}

/** A tab that writes without end: most of the time it is in the middle of a write. */
async function openWriter(context: BrowserContext, writer: string): Promise<[Page, Said]> {
  const tab = await openTab(context);
  const said: Said = { began: [], saved: [] };
  await tab.exposeFunction('began', (append: string) => said.began.push(append));
  await tab.exposeFunction('saved', (append: string) => said.saved.push(append));
  const writing = { writer, appends: Number.MAX_SAFE_INTEGER, events: 20, size: 2_000 };
  // It ends with the tab.
  void tab.evaluate((wanted) => window.learner.write(wanted), writing).catch(() => undefined);
  return [tab, said];
}

async function crash(tab: Page): Promise<void> {
  const crashed = tab.waitForEvent('crash');
  const devtools = await tab.context().newCDPSession(tab);
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await tab.close();
}

/** Ends the browser as a power cut would: it gets to do nothing more. */
async function kill(context: BrowserContext): Promise<void> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? {};
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('The browser does not say which process it is.');
  const died = context.waitForEvent('close');
  process.kill(browser.id, 'SIGKILL');
  await died;
}

test('a tab killed in mid-write, again and again: the log is whole, and what was saved is there', async ({
  context,
}) => {
  await serve(context);
  const survivor = await openTab(context);
  await survivor.evaluate(() => window.learner.subscribe());
  const saved: string[] = [];
  let cut = 0;
  for (let round = 1; round <= 6; round++) {
    const [tab, said] = await openWriter(context, `tab ${round}`);
    await expect.poll(() => said.saved.length, { intervals: [10] }).toBeGreaterThan(round % 3);
    await (round % 2 === 0 ? tab.close() : crash(tab));

    const appends = appendsOf(await wholeLog(survivor));
    saved.push(...said.saved);
    expect(appends).toEqual(expect.arrayContaining(saved));
    if (!appends.includes(said.began.at(-1) ?? '')) cut++;
  }
  expect(cut).toBeGreaterThan(0);

  const writing = { writer: 'survivor', appends: 3, events: 2 };
  await survivor.evaluate((wanted) => window.learner.write(wanted), writing);
  const log = await wholeLog(survivor);
  expect(appendsOf(log).slice(-3)).toEqual(['survivor 1', 'survivor 2', 'survivor 3']);
  await expect.poll(() => survivor.evaluate(() => window.learner.heard.length)).toBe(log.length);
  expect(await survivor.evaluate(() => window.learner.heard)).toEqual(log.map((_, at) => at + 1));
});

test('a browser that dies in mid-write finds all that was saved', async ({ openBrowser }) => {
  const browser = await openBrowser();
  const [, said] = await openWriter(browser, 'tab');
  await expect.poll(() => said.saved.length, { intervals: [10] }).toBeGreaterThan(3);
  await kill(browser);

  const tab = await openTab(await openBrowser());
  expect(appendsOf(await wholeLog(tab))).toEqual(expect.arrayContaining(said.saved));
  await tab.evaluate(() => window.learner.write({ writer: 'later', appends: 1, events: 1 }));
  expect(appendsOf(await wholeLog(tab)).at(-1)).toBe('later 1');
});
