import type { Page } from '@playwright/test';
import { takenOver } from '../journey.ts';

/** Loads the page again in a browser that has no room left for what is answered. */
export async function withFullStorage(page: Page): Promise<void> {
  await page.addInitScript(`
    IDBObjectStore.prototype.add = () => { throw new DOMException('Full.', 'QuotaExceededError'); };
  `);
  await page.reload();
  await takenOver(page);
}
