import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectStep, open, story, takenOver, test } from './journey.ts';
import { answer, give, goOn, itemOn, question, right, start, wrong } from './quiz-page.ts';

const short = `${story}/quiz?seed=7&count=5&kinds=when,who,where`;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const unsaved = (page: Page) => page.getByText('What you do now is not saved.');

/** A disk that takes no more events as soon as `isFull` says so. */
const fillable = (page: Page): Promise<unknown> =>
  page.addInitScript(`{
    const add = IDBObjectStore.prototype.add;
    globalThis.isFull = false;
    IDBObjectStore.prototype.add = function (...args) {
      if (globalThis.isFull) throw new DOMException('Full.', 'QuotaExceededError');
      return add.apply(this, args);
    };
  }`);

/** Whether the browser asks before it closes the tab; it stays open then. */
async function expectHeld(page: Page): Promise<void> {
  const leaving = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await leaving;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
}

/** What an export of the log holds, which the page offers while something is wrong. */
async function downloaded(page: Page): Promise<readonly string[]> {
  const download = page.waitForEvent('download');
  await button(page, 'Download your log').click();
  const text = await readFile(await (await download).path(), 'utf8');
  return text.trim().split('\n');
}

test('a reload in mid-session goes on with the next question', async ({ page }) => {
  await start(page, short);
  const first = await give(page, 'wrong');
  await give(page, 'right');
  await page.reload();
  await takenOver(page);
  await expect(question(page)).toHaveText('Question 3 of 5');
  for (let i = 3; i <= 5; i++) await give(page, 'right');
  await expect(question(page)).toHaveText('Second look 1 of 1');
  expect((await give(page, 'right')).id, 'what was missed before the reload').toBe(first.id);
  await expect(question(page)).toHaveText('4 of 5 right the first time');
});

test('a tab that crashed in mid-session is gone on with from the quiz', async ({
  page,
  context,
}) => {
  await start(page, short);
  await give(page, 'right');
  const item = await itemOn(page);
  await answer(page, item, 'right');
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;

  const after = await context.newPage();
  await open(after, `${story}/quiz`);
  await expect(after.getByText('You left a session unfinished: 2 of 5.')).toBeVisible();
  await after.getByRole('link', { name: 'Go on' }).click();
  await expect(question(after)).toHaveText('Question 3 of 5');
  for (let i = 3; i <= 5; i++) await give(after, 'right');
  await expect(question(after)).toHaveText('5 of 5 right the first time');
});

test('an unfinished session is put away, and stays away', async ({ page }) => {
  await start(page, short);
  await give(page, 'right');
  await open(page, `${story}/quiz`);
  await button(page, 'Put it away').click();
  await expect(page.getByText('Put away.')).toBeFocused();
  await open(page, `${story}/quiz`);
  await expect(page.getByText('Up to which step?')).toBeVisible();
  await expect(page.getByText('You left a session unfinished')).toBeHidden();
});

test('two tabs are one learner: an answer in one shows in the other', async ({ page, context }) => {
  await start(page, short);
  const other = await context.newPage();
  await open(other, `${story}/quiz`);
  await expect(other.getByText('unfinished: 0 of 5')).toBeVisible();
  await give(page, 'right');
  await expect(other.getByText('unfinished: 1 of 5')).toBeVisible();
  await button(page, 'Stop here').click();
  await expect(other.getByText('You left a session unfinished')).toBeHidden();
});

test('a log that another tab erased is gone here too, and what follows is kept', async ({
  page,
  context,
}) => {
  await start(page, short);
  await give(page, 'right');
  const other = await context.newPage();
  await open(other, `${story}/quiz`);
  await expect(other.getByText('unfinished: 1 of 5')).toBeVisible();
  // Whatever the app does then: the browser lets anybody clear the data of a site.
  await other.evaluate(
    `new Promise((resolve) => (indexedDB.deleteDatabase('aide-memoire').onsuccess = resolve))`,
  );
  await expect(other.getByText('You left a session unfinished')).toBeHidden();
  await expect(other.getByText('What you do now is not saved.')).toBeHidden();
  await start(other, short);
  await give(other, 'right');
  await other.reload();
  await expect(question(other)).toHaveText('Question 2 of 5');
});

test('where the browser refuses storage it is said once, and one can go on', async ({ page }) => {
  await page.addInitScript(`
    indexedDB.open = () => { throw new DOMException('Not here.', 'SecurityError'); };
  `);
  await start(page, short);
  await expect(page.getByText('What you answer is kept in this tab only.')).toBeVisible();
  await give(page, 'right');
  const [header, ...events] = await downloaded(page);
  expect(header).toContain('aide-memoire/learner@1');
  expect(events.map((line) => /"type":"([^"]+)"/.exec(line)?.[1])).toEqual([
    'session-begun',
    'answered',
  ]);
  await button(page, 'Hide this').click();
  await expect(page.getByRole('main'), 'the button is gone').toBeFocused();
  await give(page, 'right');
  await expect(page.getByText('What you answer is kept in this tab only.')).toBeHidden();
  for (let i = 3; i <= 5; i++) await give(page, 'right');
  await expect(question(page)).toHaveText('5 of 5 right the first time');
});

test('storage that comes back takes what was kept in the tab', async ({ page }) => {
  await page.addInitScript(`{
    const open = indexedDB.open.bind(indexedDB);
    globalThis.isOpen = false;
    indexedDB.open = (...args) => {
      if (!globalThis.isOpen) throw new DOMException('Not here.', 'SecurityError');
      return open(...args);
    };
  }`);
  await start(page, short);
  await give(page, 'right');
  await page.evaluate('globalThis.isOpen = true');
  await button(page, 'Retry').click();
  await expect(page.getByText('What you answer is kept in this tab only.')).toBeHidden();
  const other = await page.context().newPage();
  await open(other, `${story}/quiz`);
  await expect(other.getByText('unfinished: 1 of 5')).toBeVisible();
});

test('a log of a newer release is said on every page that shows it, and is left alone', async ({
  page,
}) => {
  // A page of this origin that is not the app yet, with no icon to its name.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('/story.schema.json');
  await page.evaluate(
    `new Promise((made, failed) => {
      const opening = indexedDB.open('aide-memoire', 999);
      opening.onsuccess = () => { opening.result.close(); made(); };
      opening.onerror = failed;
    })`,
  );
  await open(page, '/');
  await expect(page.getByText('Your log could not be read.')).toContainText('newer version');
  for (const place of ['/review', '/progress', '/settings', `${story}/quiz`]) {
    await open(page, place);
    const notice = page.getByRole('status').filter({ hasText: 'kept in this tab only' });
    await expect(notice, place).toContainText('newer version of the app');
  }
  await start(page, short);
  await give(page, 'right');
  await expect(question(page)).toHaveText('Question 2 of 5');
});

test('two tabs that go on with one session end it once, with what both answered', async ({
  page,
  context,
}) => {
  await start(page, short);
  await give(page, 'right');
  const other = await context.newPage();
  await open(other, page.url());
  await expect(question(other)).toHaveText('Question 2 of 5');
  for (let i = 2; i <= 5; i++) await give(other, 'right');
  await expect(question(other)).toHaveText('5 of 5 right the first time');
  await expect(question(page), 'this one follows').toHaveText('5 of 5 right the first time');
  await expect(page.getByText('Another tab went on with this session, to its end.')).toBeVisible();
  await page.reload();
  await takenOver(page);
  await expect(question(page)).toHaveText('5 of 5 right the first time');
});

test('a session open in two tabs asks nothing twice, and is over in both', async ({
  page,
  context,
}) => {
  await start(page, short);
  await give(page, 'right');
  const other = await context.newPage();
  await open(other, page.url());
  await expect(question(other)).toHaveText('Question 2 of 5');
  const item = await itemOn(other);
  await answer(other, item, 'wrong');
  await expect(question(page)).toHaveText('Question 3 of 5');
  await expect(question(page)).toBeFocused();
  await expect(page.getByText('Another tab went on with this session.')).toBeVisible();
  await answer(page, await itemOn(page), 'right');
  await expect(wrong(other), 'the answer there is still read').toBeVisible();
  await goOn(other);
  await expect(question(other)).toHaveText('Question 4 of 5');
  await button(other, 'Stop here').click();
  await expect(right(page), 'and here too').toBeVisible();
  await goOn(page);
  await expect(question(page)).toHaveText('2 of 3 right the first time');
});

test('a full disk is said, nothing is lost, and it is saved when there is room', async ({
  page,
}) => {
  await fillable(page);
  await start(page, short);
  await page.evaluate('globalThis.isFull = true');
  await give(page, 'right');
  await expect(unsaved(page)).toBeVisible();
  await expect(page.getByText('There is no room left')).toBeVisible();
  expect(await downloaded(page), 'what is saved and what is not').toHaveLength(3);

  await expectHeld(page);

  await page.evaluate('globalThis.isFull = false');
  await button(page, 'Retry').click();
  await expect(unsaved(page)).toBeHidden();
  await expect(page.getByRole('main'), 'Retry is gone').toBeFocused();
  await page.reload();
  await expect(question(page)).toHaveText('Question 2 of 5');
});

test('a log that is erased takes what was not saved with it, and nobody is asked once more', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await fillable(page);
  await start(page, short);
  await page.evaluate('globalThis.isFull = true');
  await give(page, 'right');
  await expect(unsaved(page)).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await button(page, 'Erase …').click();
  await page.getByLabel('I know that it cannot be undone').check();
  await button(page, 'Erase for good').click();
  await expect(page.getByText('Your log is erased.')).toBeVisible();
  expect(asked).toEqual([]);
});

test('what is not saved is told of on every page, and none of them is left without a word', async ({
  page,
}) => {
  await fillable(page);
  await start(page, short);
  await page.evaluate('globalThis.isFull = true');
  const missed = await itemOn(page);
  await answer(page, missed, 'wrong');
  await page.getByRole('link', { name: `See step ${missed.step} of the replay` }).click();
  await expectStep(page, missed.step);
  await expect(unsaved(page)).toBeVisible();
  await expectHeld(page);

  await page.getByRole('link', { name: 'Aide-Mémoire' }).click();
  await expect(page.getByRole('link', { name: 'Go on with your session' })).toBeVisible();
  await expect(unsaved(page)).toBeVisible();
  await expect(page.getByText('could not be read'), 'it was only not written').toBeHidden();
  expect(await downloaded(page), 'what is saved and what is not').toHaveLength(3);
  await expectHeld(page);

  await page.evaluate('globalThis.isFull = false');
  await button(page, 'Retry').click();
  await expect(unsaved(page)).toBeHidden();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
});
