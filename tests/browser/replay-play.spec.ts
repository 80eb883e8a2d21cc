import type { Page } from '@playwright/test';
import { expect, expectStep, open, replayAt, story, test, timeline } from './journey.ts';

const last = timeline.length;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const spoken = (page: Page) => page.locator('main [aria-live="polite"]').first();

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

/** From now on time goes on only where a journey says so, however slow the machine is. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate<number>('Date.now()')) + 60_000);
}

test('it plays only when told to, a step every four seconds, and says so once', async ({
  page,
}) => {
  await open(page, `${story}/replay`);
  await stopTime(page);
  await page.clock.runFor(20_000);
  await expectStep(page, 1);

  await button(page, 'Play').click();
  await expect(spoken(page)).toHaveText('Playing, a step every 4 seconds.');
  await page.clock.runFor(4000);
  await expectStep(page, 2);
  await page.clock.runFor(4000);
  await expectStep(page, 3);
  await expect(spoken(page)).toHaveText('Playing, a step every 4 seconds.');

  await button(page, 'Pause').click();
  await expect(spoken(page)).toContainText(`Step 3 of ${last}`);
  await page.clock.runFor(20_000);
  await expectStep(page, 3);
  await expect(page).toHaveURL(replayAt(3));
});

test('the speed can be chosen @desktop', async ({ page }) => {
  await open(page, `${story}/replay`);
  await stopTime(page);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('2×');
  await button(page, 'Play').click();
  await page.clock.runFor(4000);
  await expectStep(page, 3);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('½×');
  await page.clock.runFor(7900);
  await expectStep(page, 3);
  await page.clock.runFor(200);
  await expectStep(page, 4);
});

test('Space plays and pauses, except where it presses something', async ({ page }) => {
  await open(page, `${story}/replay`);
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Play')).toBeVisible();

  await button(page, 'Forward').focus();
  await page.keyboard.press('Space');
  await expectStep(page, 2);
  await expect(button(page, 'Play')).toBeVisible();
  await page.getByText(`All ${last} events`).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('details')).toHaveAttribute('open');
  await expect(button(page, 'Play')).toBeVisible();
});

test('whatever is done by hand pauses, and so does a tab that is hidden', async ({ page }) => {
  await open(page, `${story}/replay`);
  const pausedBy = async (what: () => Promise<void>): Promise<void> => {
    await button(page, 'Play').click();
    await expect(button(page, 'Pause')).toBeVisible();
    await what();
    await expect(button(page, 'Play')).toBeVisible();
  };
  await pausedBy(() => page.keyboard.press('ArrowRight'));
  await pausedBy(() => page.getByRole('slider', { name: 'Step' }).fill('7'));
  await pausedBy(() => page.locator('.marks').click());
  await pausedBy(() => page.getByRole('radio', { name: 'As it became known' }).check());
  await pausedBy(() => page.goBack().then(() => undefined));
  await pausedBy(async () => {
    await page.evaluate(`
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
  });
});

test('it pauses at the end, and then plays from the beginning @desktop', async ({ page }) => {
  await open(page, replayAt(last - 1));
  await stopTime(page);
  await button(page, 'Play').click();
  await page.clock.runFor(4000);
  await expectStep(page, last);
  await expect(button(page, 'Play')).toBeVisible();
  await button(page, 'Play').click();
  await expectStep(page, 1);
});
