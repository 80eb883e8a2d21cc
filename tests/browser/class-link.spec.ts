import { eventAt, expect, open, story, test } from './journey.ts';
import { question, start } from './quiz-page.ts';

const quiz = `${story}/quiz`;

test('a class gets a link with the questions of everybody, as they were chosen', async ({
  page,
}) => {
  await open(page, quiz);
  const field = page.getByLabel('The link for your class');
  const same = page.getByRole('checkbox', { name: 'The same questions for everybody' });
  const five = page.getByRole('radio', { name: '5', exact: true });
  await five.check();
  await expect(field).toBeHidden();
  await same.focus();
  await page.keyboard.press('Space');
  await expect(page, 'the choice so far is in it').toHaveURL(/quiz\?seed=\d+&count=5$/);
  await expect(field).toHaveValue(page.url());
  await expect(same).toBeFocused();
  const seed = new URL(page.url()).searchParams.get('seed') ?? '';

  await page.getByLabel('Up to which step?').selectOption({ index: 12 });
  await expect(page, 'and what is chosen later').toHaveURL(
    `${quiz}?seed=${seed}&count=5&upto=${eventAt(12).id}`,
  );
  await expect(field).toHaveValue(page.url());
  await page.reload();
  await expect(five).toBeChecked();
  await expect(field).toHaveValue(page.url());
  await start(page, page.url());
  await expect(question(page)).toHaveText('Question 1 of 5');
  await page.goBack();

  await same.uncheck();
  await expect(page).toHaveURL(`${quiz}?count=5&upto=${eventAt(12).id}`);
  await expect(field).toBeHidden();
  await same.check();
  await expect(page, 'it may have been handed on').toHaveURL(new RegExp(`seed=${seed}&`));
});

test('the link is copied, or marked where the browser does not allow that @desktop', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${quiz}?seed=7`);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
  await page.getByRole('radio', { name: '20', exact: true }).check();
  await expect(page.getByText('Copied.'), 'this one was not').toBeHidden();

  await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('copy it by hand')).toBeVisible();
  await expect(page.getByLabel('The link for your class')).toBeFocused();
  expect(await page.evaluate('getSelection().toString()')).toBe(page.url());
});

test('what of an address was not understood is named, with what holds instead', async ({
  page,
}) => {
  await open(page, `${quiz}?seed=abc&count=9999&kinds=foo&upto=zzz&about=zzz`);
  const said = page.getByText(/in this address was not understood/);
  await expect(said).toHaveCount(5);
  await expect(said.first()).toContainText('“seed=abc”');
  await expect(said.first()).toContainText('not the same for everybody');
  await open(page, `${quiz}?seed=7&count=5`);
  await expect(said).toHaveCount(0);
});

test('no sheet is printed that is not the one meant @desktop', async ({ page }) => {
  await open(page, `${quiz}?seed=7x&sheet=yes`);
  await expect(page.getByText('“seed=7x” in this address was not understood')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Print these questions' }).click();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
});
