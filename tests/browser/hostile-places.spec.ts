import type { Page } from '@playwright/test';
import { expectOnlyText, story, TITLE } from './hostile-page.ts';
import { expect, open, takenOver, test } from './journey.ts';
import { choose, chooseAndKeep, keep } from './open-page.ts';

const at = (place: string): string => {
  const [path = '', search] = place.split('?');
  return `/stories/opened${path}?story=hostile${search === undefined ? '' : `&${search}`}`;
};

test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000);
  page.on('dialog', (dialog) => {
    // Of our own, when the log is not on the disk yet.
    if (dialog.type() === 'beforeunload') return dialog.accept();
    throw new Error(`A dialog: ${dialog.message()}`);
  });
  await open(page, '/open');
});

async function visit(page: Page, place: string): Promise<void> {
  await open(page, at(place));
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page).not.toHaveTitle(/^An opened story/);
  await expectOnlyText(page, place);
}

test('what a story holds is text where it is opened, read and replayed @desktop', async ({
  page,
}) => {
  await choose(page, '<img src=x onerror=window.hacked=12>.json', story);
  await expect(keep(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(TITLE);
  await expectOnlyText(page, 'what was found');
  await keep(page).click();
  await expect(page.getByText('is ready to study')).toBeVisible();
  await expectOnlyText(page, 'the list');

  for (const place of [
    '',
    '/replay',
    '/replay?step=event-4',
    '/replay?step=event-8',
    '/replay?clock=known',
    '/replay?step=event-3&without=event-0',
  ]) {
    await visit(page, place);
  }
  await expect(page.getByRole('heading', { name: /^Without “/ })).toBeVisible();
  await page.getByText('All 9 events').click();
  await expectOnlyText(page, 'all events');
  await page.getByRole('slider', { name: 'Step' }).hover();
  await page.mouse.move(160, 200);
  await expectOnlyText(page, 'the strip');
  for (const subject of await page.getByRole('button', { name: /: its statechart$/ }).all()) {
    await subject.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectOnlyText(page, 'a statechart');
    await page.keyboard.press('Escape');
  }
});

test('what a story holds is text where accounts are compared and futures guessed @desktop', async ({
  page,
}) => {
  await chooseAndKeep(page, 'hostile.json', story);
  for (const show of ['', '?show=alone', '?show=two', '?show=disputed']) {
    await visit(page, `/accounts${show}`);
  }
  await visit(page, '/accounts');
  await page.locator('td button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectOnlyText(page, 'an account');

  await visit(page, '/walk?detail=full&seed=7');
  await page.getByRole('button', { name: 'Begin' }).click();
  const end = page.getByRole('heading', { name: /turns? foreseen$/ });
  const check = page.getByRole('button', { name: 'Check' });
  const nothing = page.getByText('Nothing in this story came so surely');
  await expect(check.or(nothing)).toBeVisible();
  while (await check.isVisible()) {
    await expectOnlyText(page, 'a scene');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expectOnlyText(page, 'what came next');
    await page.getByRole('button', { name: /Continue|See how it went/ }).click();
    await expect(check.or(end)).toBeVisible();
  }
  await expectOnlyText(page, 'the end of the walk');
});

test('what a story holds is text where one is asked about it, and in what is learned @desktop', async ({
  page,
}) => {
  await chooseAndKeep(page, 'hostile.json', story);
  await visit(page, '/quiz');
  await visit(page, '/quiz?seed=3&count=10&sheet=yes');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
  await expectOnlyText(page, 'a sheet');
  await visit(page, '/quiz?seed=3&count=10');
  await page.getByRole('button', { name: 'Start' }).click();

  const result = page.getByRole('heading', { name: /right the first time/ });
  const check = page.getByRole('button', { name: 'Check' });
  const goOn = page.getByRole('button', { name: /Continue|See the result/ });
  await expect(check).toBeVisible();
  while (await check.isVisible()) {
    await expectOnlyText(page, 'a question');
    // An order has no keys, and stands in some order from the start.
    if ((await page.getByRole('radio').count()) > 0) await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(goOn).toBeVisible();
    await expectOnlyText(page, 'an answered question');
    await goOn.click();
    await expect(check.or(result)).toBeVisible();
  }
  await expect(page.getByRole('heading', { name: 'When they come back' })).toBeVisible();
  await expectOnlyText(page, 'the result');

  for (const address of ['/', '/review', '/progress', '/settings', '/open']) {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectOnlyText(page, address);
  }
  await open(page, '/progress');
  await expect(page.getByRole('table', { name: 'By subject' })).toBeVisible();
  await expectOnlyText(page, 'progress, in use');
});

test('a report of a hostile question is text as well @desktop', async ({ page }) => {
  await chooseAndKeep(page, 'hostile.json', story);
  await visit(page, '/quiz?seed=3&count=5');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByText('Report this question').click();
  await page.getByLabel('A note, if you like').fill('<img src=x onerror=window.hacked=14>');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByText('Reported: noted in your log')).toBeVisible();
  await page.reload();
  await takenOver(page);
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  await expectOnlyText(page, 'a reported question');
});
