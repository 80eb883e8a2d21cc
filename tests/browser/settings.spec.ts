import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, story, test } from './journey.ts';
import { bringLog, catalogFrom, fileOf, usedLog } from './learner-log.ts';

async function exportedFrom(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the log', exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** All that the progress says, in one text. */
async function progressOf(page: Page): Promise<string> {
  await open(page, '/progress');
  await expect(page.getByRole('heading', { name: 'What will come back' })).toBeVisible();
  return page.getByRole('main').innerText();
}

/** Has another tab read and write the log without an end, until it is told to let go: nobody else gets to it. */
async function occupyLog(tab: Page): Promise<() => Promise<void>> {
  await tab.goto('/story.schema.json');
  await tab.evaluate(`new Promise((occupied) => {
    indexedDB.open('aide-memoire').onsuccess = ({ target: { result: database } }) => {
      const events = database.transaction('events', 'readwrite').objectStore('events');
      const count = () => {
        events.count().onsuccess = () => {
          occupied();
          if (!globalThis.letGo) count();
        };
      };
      count();
    };
  })`);
  return () => tab.evaluate('globalThis.letGo = true');
}

async function erase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase …' }).click();
  const sure = page.getByRole('button', { name: 'Erase for good' });
  await expect(sure).toBeDisabled();
  await page.getByLabel('I know that it cannot be undone').check();
  await sure.click();
  await expect(page.getByText('Your log is erased.')).toBeVisible();
}

test('exported, erased and imported again, a log gives the same progress; a second tab begins anew with it', async ({
  page,
  context,
}) => {
  await bringLog(page, usedLog(await catalogFrom(page)));
  const before = await progressOf(page);
  const other = await context.newPage();
  await progressOf(other);

  await open(page, '/settings');
  const { name, text } = await exportedFrom(page);
  expect(name).toMatch(/^aide-memoire-log-\d{4}-\d\d-\d\d\.jsonl$/);
  await erase(page);
  await expect(other.getByText('Nothing is answered yet')).toBeVisible();
  await open(page, '/progress');
  await expect(page.getByText('Nothing is answered yet')).toBeVisible();

  await open(page, '/settings');
  await page.getByLabel('A log that was exported').setInputFiles(fileOf(text));
  await expect(page.getByText(/All \d+ events in it were new/)).toBeVisible();
  expect(await progressOf(page)).toBe(before);
  // The other tab hears of it without a reload.
  await expect(other.getByRole('heading', { name: 'What will come back' })).toBeVisible();
});

test('what is taken along is all of the log, however long it takes to be read', async ({
  page,
  context,
}) => {
  await bringLog(page, usedLog(await catalogFrom(page)));
  const { text } = await exportedFrom(page);
  const letGo = await occupyLog(await context.newPage());

  await open(page, '/settings');
  await page.getByRole('button', { name: 'Erase …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase your log?' });
  await expect(dialog).toContainText('are deleted in all tabs');
  await expect(dialog, 'nobody has counted yet').not.toContainText('0 events');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export the log first' }).click();
  await letGo();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(text);
  // The first line says what it is, and the last one ends.
  await expect(dialog).toContainText(`${text.split('\n').length - 2} events: `);
});

test('the shelf in another tab hears that the log was erased', async ({ page, context }) => {
  await bringLog(page, usedLog(await catalogFrom(page)));
  const other = await context.newPage();
  await open(other, `${story}/accounts`);
  await open(other, '/');
  await expect(other.getByRole('link', { name: /^Review \d+ questions/ })).toBeVisible();
  await expect(other.getByText('You left off at')).toBeVisible();
  await erase(page);
  await expect(other.getByText('What you answer comes back for review')).toBeVisible();
  await expect(other.getByText('You left off at')).toBeHidden();
});

test('an erasing that another tab holds up cannot be called off, and says so', async ({
  page,
  context,
}) => {
  await bringLog(page, usedLog(await catalogFrom(page)));
  const other = await context.newPage();
  await other.goto('/story.schema.json');
  // It does not let go by itself, as tabs of this app do.
  await other.evaluate(`new Promise((held) => {
    indexedDB.open('aide-memoire').onsuccess = ({ target }) => held((globalThis.held = target.result) && undefined);
  })`);

  await page.getByRole('button', { name: 'Erase …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase your log?' });
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeVisible();
  await page.getByLabel('I know that it cannot be undone').check();
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(dialog.getByRole('alert')).toContainText('cannot be called off any more');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();

  await other.evaluate('globalThis.held.close()');
  await expect(page.getByText('Your log is erased.')).toBeVisible();
});

test('a broken file names its lines and changes nothing', async ({ page }) => {
  await bringLog(page, usedLog(await catalogFrom(page)));
  await open(page, '/settings');
  const { text } = await exportedFrom(page);
  const lines = text.split('\n');
  lines[2] = '{"v":1';
  await page.getByLabel('A log that was exported').setInputFiles(fileOf(lines.join('\n')));
  await expect(page.getByText('Line 3: The line is not JSON.')).toBeVisible();
  expect((await exportedFrom(page)).text).toBe(text);
});

test('the schedule can be exported as a table', async ({ page }) => {
  await bringLog(page, usedLog(await catalogFrom(page)));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the schedule (CSV)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^aide-memoire-schedule-.*\.csv$/);
  const [header, first] = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(header).toMatch(/^story,item,kind,state,due,/);
  expect(first).toMatch(/^new-start-2023,/);
});

test('the look survives a reload, is there before the first paint, and another tab follows', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(other, '/progress');
  await open(page, '/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'Large', exact: true }).check();
  await page.getByRole('radio', { name: 'Less' }).check();

  const look = { 'data-theme': 'dark', 'data-text': 'large', 'data-motion': 'less' };
  for (const [name, value] of Object.entries(look)) {
    await expect(other.locator('html')).toHaveAttribute(name, value);
  }

  // Nothing of the page is there to be painted when the look is set.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset.theme === undefined) return;
      sessionStorage.setItem('painted', String(document.querySelectorAll('body *').length));
      observer.disconnect();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.reload();
  for (const [name, value] of Object.entries(look)) {
    await expect(page.locator('html')).toHaveAttribute(name, value);
  }
  expect(await page.evaluate(() => sessionStorage.getItem('painted'))).toBe('0');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(page.locator('html')).toHaveCSS('font-size', '20px');
  await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'auto');
  const bars = page.locator('meta[name="theme-color"]');
  expect(
    await bars.evaluateAll((metas: HTMLMetaElement[]) => metas.map(({ media }) => media)),
  ).toEqual(['not all', 'all']);
});

test('a goal and a retention are part of the log', async ({ page }) => {
  await open(page, '/settings');
  await page.getByRole('radio', { name: '20', exact: true }).check();
  await page.getByRole('radio', { name: '85 %' }).check();
  const { text } = await exportedFrom(page);
  expect(text).toContain('"answersADay":20');
  expect(text).toContain('"retention":0.85');
  await open(page, '/settings');
  await expect(page.getByRole('radio', { name: '20', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: '85 %' })).toBeChecked();
});

test('where the browser refuses storage, a look holds until the app is left', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Refused.', 'SecurityError');
      },
    });
  });
  await open(page, '/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText('The browser does not store this')).toBeVisible();
});
