import type { Page } from '@playwright/test';
import { eventAt, expect, expectStep, open, story, test } from './journey.ts';

type Setting = readonly [name: string, set: (page: Page) => Promise<void>];

const SETTINGS: readonly Setting[] = [
  ['light', (page) => page.emulateMedia({ colorScheme: 'light' })],
  ['dark', (page) => page.emulateMedia({ colorScheme: 'dark' })],
  ['reduced motion', (page) => page.emulateMedia({ reducedMotion: 'reduce' })],
  ['forced colours', (page) => page.emulateMedia({ forcedColors: 'active' })],
  ['320 px', (page) => page.setViewportSize({ width: 320, height: 640 })],
  // A window of 1280 × 800 at 200 %.
  ['200 %', (page) => page.setViewportSize({ width: 640, height: 400 })],
];

for (const [name, set] of SETTINGS) {
  test(`the replay works in ${name}`, async ({ page }) => {
    await set(page);
    await open(page, `${story}/replay`);
    await expectStep(page, 1);
    await page.getByRole('button', { name: 'Forward', exact: true }).click();
    await page.getByRole('button', { name: 'Forward', exact: true }).click();
    await expectStep(page, 3);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByRole('radio', { name: 'As it became known' }).check();
    await page.getByRole('radio', { name: 'As it happened' }).check();
    await expectStep(page, 3);
    await expectNothingSticksOut(page);

    await page.getByRole('button', { name: 'New START: its statechart', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img')).toBeVisible();
    await expectNothingSticksOut(page);
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'Take this event out' }).click();
    await expect(
      page.getByRole('heading', { name: `Without “${eventAt(3).title}”` }),
    ).toBeFocused();
    await expectNothingSticksOut(page);
  });
}

async function expectNothingSticksOut(page: Page): Promise<void> {
  const tooWide = await page.evaluate<number>(`Math.max(
    document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ...[...document.querySelectorAll('dialog[open]')].map((d) => d.scrollWidth - d.clientWidth),
  )`);
  expect(tooWide).toBe(0);
}
