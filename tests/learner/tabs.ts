// Tabs of one browser that share a log. Nothing is served: the browser gets the one page from here.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test as base } from '@playwright/test';
import { bundle } from './bundle.ts';
import type { Read } from './page.ts';

export const origin = 'https://learner.test';

interface OnDisk {
  /**
   * Opens a browser whose storage is on the disk, the same each time; the `context` of a test has it in memory, where
   * no quota holds and no browser's death is survived.
   */
  readonly openBrowser: () => Promise<BrowserContext>;
}

export const test = base.extend<OnDisk>({
  openBrowser: async ({ launchOptions }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'aide-memoire-profile-'));
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await chromium.launchPersistentContext(profile, launchOptions);
      opened.push(context);
      await serve(context);
      return context;
    });
    for (const context of opened) await context.close();
    rmSync(profile, { recursive: true, maxRetries: 5 });
  },
});

let script: Promise<string> | undefined;

/** Lets the context's tabs find the page, with the given headers. */
export async function serve(
  context: BrowserContext,
  headers: Record<string, string> = {},
): Promise<void> {
  const body = `<!doctype html><title>The log</title><script>${await (script ??= bundle())}</script>`;
  await context.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html;charset=utf-8', headers, body }),
  );
}

export async function openTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(origin);
  return tab;
}

/** The log as a tab reads it, checked to be whole: versions without a gap, and every append once and in one piece. */
export async function wholeLog(tab: Page): Promise<readonly Read[]> {
  const log = await tab.evaluate(() => window.learner.read());
  if (typeof log === 'string') throw new Error(log);
  expect(log.map(({ version }) => version)).toEqual(log.map((_, at) => at + 1));
  const parts = log.map(({ append, part }) => `${append}, ${part}`);
  const wanted = log
    .filter(({ part }) => part === 1)
    .flatMap(({ append, of }) => Array.from({ length: of }, (_, part) => `${append}, ${part + 1}`));
  expect(parts).toEqual(wanted);
  expect(new Set(parts).size).toBe(parts.length);
  return log;
}

/** The names of the appends in a log, in order. */
export const appendsOf = (log: readonly Read[]): readonly string[] =>
  log.filter(({ part }) => part === 1).map(({ append }) => append);
