import type { Page } from '@playwright/test';
import { expect, takenOver } from '../journey.ts';

/** Loads the page again in a browser that keeps one release of the app and has a newer one waiting. */
export async function withNewerRelease(page: Page): Promise<void> {
  await page.addInitScript(`
    const registration = Object.create(ServiceWorkerRegistration.prototype, {
      active: { value: {} },
      installing: { value: null },
      waiting: { value: {} },
      addEventListener: { value: () => undefined },
      update: { value: async () => undefined },
    });
    Object.defineProperty(navigator.serviceWorker, 'register', { value: async () => registration });
  `);
  await page.reload();
  await takenOver(page);
  await expect(page.getByText('A new version is ready.')).toBeVisible();
}
