import { expect, open, replayAt, story, test, timeline } from './journey.ts';

/* What is read on paper; the briefing's and the quiz's are with their places. */

test.use({ viewport: { width: 794, height: 1123 } });

test('on paper the accounts keep their marks @desktop', async ({ page }) => {
  await open(page, `${story}/accounts`);
  const marks = page.locator('td button svg');
  const shown = await marks.count();
  expect(shown).toBeGreaterThan(timeline.length);
  await page.emulateMedia({ media: 'print' });
  await expect(marks.first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Show' })).toBeHidden();
});

test('on paper a step keeps the names of its subjects, and has no controls @desktop', async ({
  page,
}) => {
  await open(page, replayAt(timeline.length));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('dt').getByText('New START', { exact: true })).toBeVisible();
  for (const name of ['Forward', 'Take this event out', 'Follow New START']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
  }
  await expect(page.getByText(`of ${timeline.length}`, { exact: true })).toBeHidden();
  await expect(page.getByRole('radio').first()).toBeHidden();
});
