import AxeBuilder from '@axe-core/playwright';
import { expect, open, story, test } from './journey.ts';
import { STATES } from './states/index.ts';

const states = Object.values(STATES).flat();

for (const { name, address, reach, missing = false } of states) {
  test(`${name}: axe finds nothing, in light and dark, and nothing scrolls sideways`, async ({
    page,
    complaints,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, address);
    await reach?.(page);

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
        colorScheme,
      ).toEqual([]);
    }

    // 640 is a window of 1280 at 200 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 640 });
      const sticksOut = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(sticksOut, `pixels too many at ${width}`).toBe(0);
    }
    if (missing) complaints.splice(0);
  });
}

test('the skip link leads past the header', async ({ page }) => {
  await open(page, story);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Step through it' })).toBeFocused();
});

test('the controls of a replay are large enough for a thumb', async ({ page }) => {
  await open(page, `${story}/replay`);
  for (const name of ['First', 'Back', 'Forward', 'Last']) {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).toBeInViewport();
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});
