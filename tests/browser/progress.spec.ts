import { expect, open, test } from './journey.ts';
import { bringLog, catalogFrom, dueBy, usedLog } from './learner-log.ts';

test('the progress says in tables what its pictures show', async ({ page }) => {
  const catalog = await catalogFrom(page);
  const events = usedLog(catalog);
  await bringLog(page, events);
  await open(page, '/progress');

  await expect(page.getByText(`Of ${catalog.items.length} questions you know`)).toBeVisible();
  const kinds = page.getByRole('table', { name: 'By kind of question' });
  const all = await kinds.locator('tbody tr td:last-child').allInnerTexts();
  expect(all.map(Number).reduce((sum, items) => sum + items, 0)).toBe(catalog.items.length);

  const forecast = page.getByRole('table', { name: 'Reviews in the next 14 days' });
  await expect(forecast.getByRole('row', { name: /^Today/ })).toContainText(
    String(dueBy(events, catalog).length),
  );

  await page.getByText('These days as a table').click();
  const days = page.getByRole('table', { name: 'The days with answers' });
  const studied = new Set(
    events.flatMap((event) => (event.type === 'answered' ? [event.day] : [])),
  );
  await expect(days.locator('tbody tr')).toHaveCount(studied.size);
  await expect(days.getByText('10 ✓').first()).toBeVisible();
  // Five days up to yesterday, and today not yet: the row is not broken.
  await expect(page.getByRole('definition').first()).toHaveText(/^[5-9]$/);
});
