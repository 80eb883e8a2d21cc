import { SETTINGS } from './everywhere.ts';
import { eventAt, expect, expectStep, open, story, test } from './journey.ts';
import { expectNothingSticksOut } from './sticks-out.ts';

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
