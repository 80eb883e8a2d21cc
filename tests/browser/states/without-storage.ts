import type { Page } from '@playwright/test';
import { expect, takenOver } from '../journey.ts';

/** Loads the page again in a browser that lets it store nothing, as some private windows. */
export async function withoutStorage(page: Page): Promise<void> {
  await page.addInitScript(`
    indexedDB.open = () => { throw new DOMException('Not here.', 'SecurityError'); };
  `);
  await page.reload();
  await takenOver(page);
  await expect(page.getByText('The browser does not let this page store anything')).toBeVisible();
}
