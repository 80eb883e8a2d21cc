import type { Page } from '@playwright/test';
import { expect, open, test } from './journey.ts';
import { keepOpened, longStory } from './long-story.ts';

async function openLong(page: Page, length: number): Promise<void> {
  const story = longStory(length, `long-${length}`);
  await open(page, '/open');
  await keepOpened(page, story);
  await open(page, `/stories/opened/replay?story=${story.id}`);
  await expect(page.getByText(`Step 1 of ${length}`, { exact: true })).toBeVisible();
}

/** How many changes to the page so many steps forward make. */
async function changesOf(page: Page, length: number, steps: number): Promise<number> {
  await page.evaluate(`
    window.changes = 0;
    new MutationObserver((records) => (window.changes += records.length)).observe(document.body, {
      subtree: true, childList: true, attributes: true, characterData: true,
    });
  `);
  for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByText(`Step ${1 + steps} of ${length}`, { exact: true })).toBeVisible();
  return page.evaluate<number>('window.changes');
}

test('a step changes as little of the page at 2,000 events as at 40 @desktop', async ({ page }) => {
  const changes: number[] = [];
  for (const length of [40, 2000]) {
    await openLong(page, length);
    await page.getByText(`All ${length} events`).click();
    await expect(page.locator('details li')).toHaveCount(length);
    changes.push(await changesOf(page, length, 4));
  }
  expect(changes[0]).toBeGreaterThan(0);
  expect(changes[1]).toBe(changes[0]);
});

test('a story of 2,000 events is drawn in few marks, and its last step is as near', async ({
  page,
}) => {
  await openLong(page, 2000);
  expect(await page.locator('.marks *').count()).toBeLessThan(40);
  await page.keyboard.press('End');
  await expect(page.getByText('Step 2000 of 2000', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'The talks: its statechart' }).click();
  await expect(
    page.getByRole('dialog').getByRole('region', { name: 'The way taken' }),
  ).toBeVisible();
});

test('a story of one event has nothing to play, and nothing breaks @desktop', async ({ page }) => {
  await openLong(page, 1);
  for (const key of ['ArrowRight', 'End', 'Space', ']', '[']) await page.keyboard.press(key);
  await expect(page.getByText('Step 1 of 1', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Take this event out' }).click();
  await expect(page.getByRole('heading', { name: /^Without/ })).toBeFocused();
});
