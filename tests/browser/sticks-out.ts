import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/** Nothing makes the page, or a dialog on it, scroll sideways. */
export async function expectNothingSticksOut(page: Page, where = 'here'): Promise<void> {
  const tooWide = await page.evaluate<number>(`Math.max(
    document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ...[...document.querySelectorAll('dialog[open]')].map((d) => d.scrollWidth - d.clientWidth),
  )`);
  expect(tooWide, `pixels too many ${where}`).toBe(0);
}
