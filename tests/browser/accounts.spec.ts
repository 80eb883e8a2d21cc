import { evidenceOf } from '@aide-memoire/core';
import type { Page } from '@playwright/test';
import { eventAt, expect, expectStep, open, story, tabTo, test, timeline } from './journey.ts';

const accounts = `${story}/accounts`;
const { events, disputes } = timeline.story;
const sourcesOf = (step: number): ReadonlySet<string> =>
  new Set(eventAt(step).reports.map(({ source }) => source));
const steps = events.map((_, i) => i + 1);
const alone = steps.filter((step) => sourcesOf(step).size === 1);
const disputed = steps.filter(
  (step) => evidenceOf(timeline, eventAt(step).id).verdict === 'disputed',
);

const table = (page: Page) => page.getByRole('region', { name: 'Who reports what' });
const rows = (page: Page) => table(page).locator('th[scope="row"] a');
const cells = (page: Page) => table(page).getByRole('button');

test('every event has its row, and a cell for each source that reports it', async ({ page }) => {
  await open(page, accounts);
  await expect(rows(page)).toHaveCount(events.length);
  await expect(cells(page)).toHaveCount(steps.reduce((sum, step) => sum + sourcesOf(step).size, 0));
  await expect(table(page).getByRole('columnheader', { name: 'the EFE report' })).toBeVisible();
  await rows(page).nth(3).press('Enter');
  await expectStep(page, 4);
});

test('a filter stands in the address, and Back takes it off', async ({ page }) => {
  await open(page, accounts);
  const filter = page.getByRole('navigation', { name: 'Which events' });
  await filter.getByRole('link', { name: `In one source alone ${alone.length}` }).click();
  await expect(page).toHaveURL(`${accounts}?show=alone`);
  await expect(rows(page)).toHaveCount(alone.length);
  await expect(page.getByRole('status')).toHaveText(
    `${alone.length} events shown of ${events.length}`,
  );
  await page.reload();
  await expect(rows(page)).toHaveCount(alone.length);
  await filter.getByRole('link', { name: /^Disputed/ }).click();
  await expect(rows(page)).toHaveCount(disputed.length);
  await page.goBack();
  await expect(rows(page)).toHaveCount(alone.length);
  await page.goBack();
  await expect(rows(page)).toHaveCount(events.length);
});

test('a cell opens and closes with keys only, and the focus comes back to it', async ({ page }) => {
  await open(page, `${accounts}?show=disputed`);
  await expect(rows(page)).toHaveCount(disputed.length);
  await page.getByRole('link', { name: /^Disputed \d/ }).focus();
  const cell = table(page)
    .getByRole('button', { name: /through/ })
    .first();
  await tabTo(page, cell);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel).toBeFocused();
  await expect(panel).toContainText(/, in /);
  await expect(panel).toContainText(/paragraph \d/);
  await expect(cell).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(cell).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(panel, 'it is left behind').toBeHidden();
});

test('the next cell takes the place of the one before', async ({ page }) => {
  await open(page, `${accounts}?show=two`);
  const names: string[] = [];
  for (const i of [0, 1]) {
    await cells(page).nth(i).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    names.push(await page.getByRole('dialog').innerText());
  }
  expect(names[0]).not.toBe(names[1]);
});

test('a disputed event leads to its dispute, and that back to its event', async ({ page }) => {
  const [dispute] = disputes;
  const step = timeline.stepOf(dispute?.about[0] ?? '').index;
  await open(page, `${accounts}?show=disputed`);
  await page
    .getByRole('link', { name: dispute?.question ?? '' })
    .first()
    .click();
  await expect(page).toHaveURL(`${accounts}?show=disputed#dispute-${dispute?.id ?? ''}`);
  const section = page.getByRole('region', { name: dispute?.question ?? '' });
  await expect(section).toBeInViewport();
  await expect(section.getByRole('heading', { level: 4 })).toHaveCount(
    dispute?.positions.length ?? 0,
  );
  await expect(section).toContainText('denies it');
  await section.getByRole('link', { name: `step ${step}:` }).click();
  await expectStep(page, step);
});

test('a position says what it would have changed', async ({ page }) => {
  await open(page, accounts);
  await expect(page.getByText(/^If so: .+ would be “.+”, not “.+”\.$/)).toHaveCount(1);
});

test('the head and the events stay in sight while the table scrolls, and the page stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, accounts);
  const region = table(page);
  await region.focus();
  await expect(region).toBeFocused();
  await page.evaluate("document.querySelector('.region').scrollTo(200, 600)");
  await expect(region.getByRole('columnheader', { name: 'Event' })).toBeInViewport();
  expect(await page.evaluate('scrollX')).toBe(0);
  const [box, head, row] = await Promise.all([
    region.boundingBox(),
    region.getByRole('columnheader', { name: 'Event' }).boundingBox(),
    rows(page).nth(10).locator('..').boundingBox(),
  ]);
  expect(Math.abs((head?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(4);
  expect(Math.abs((row?.x ?? 0) - (box?.x ?? 0))).toBeLessThan(4);
});

test('on paper the whole table stands, without what one could press @desktop', async ({ page }) => {
  await open(page, accounts);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Which events' })).toBeHidden();
  const hidden = await page.evaluate<number>(
    "document.querySelector('.region').scrollHeight - document.querySelector('.region').clientHeight",
  );
  expect(hidden).toBeLessThan(4);
});

test('where the table has no room for its verdicts, a list says what their marks mean', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${accounts}?show=disputed`);
  const list = page.getByRole('list', { name: /how far it is borne out/ });
  await expect(list.getByRole('listitem')).toHaveText(['Disputed']);
  await open(page, accounts);
  await expect(list.getByText('Corroborated')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(list).toBeHidden();
});
