import { itemsOf, type Item } from '@aide-memoire/quiz';
import type { Page } from '@playwright/test';
import { eventAt, expect, expectStep, open, story, test, timeline } from './journey.ts';

const SEED = 7;
const pool = itemsOf(timeline, { seed: SEED });
const short = `${story}/quiz?seed=${SEED}&count=5`;

async function start(page: Page, address = short): Promise<void> {
  await open(page, address);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
}

/** The item that is asked, found by what the page shows of it. */
async function itemOn(page: Page): Promise<Item> {
  const stem = (await page.locator('legend').innerText()).replaceAll(/\s+/g, ' ').trim();
  const texts = (await page.getByRole('radio').all()).map((radio) => radio.getAttribute('value'));
  const options = await Promise.all(texts);
  const item = pool.find(
    (each) => each.stem === stem && each.options.every(({ id }) => options.includes(id)),
  );
  if (!item) throw new Error(`No item of the pool asks “${stem}”.`);
  return item;
}

const rightOf = (item: Item): number => item.options.findIndex(({ id }) => item.key.includes(id));
const wrongOf = (item: Item): number => item.options.findIndex(({ id }) => !item.key.includes(id));

test('a learner answers wrong and right, follows the feedback and sees the result', async ({
  page,
}) => {
  await start(page);
  await expect(page).toHaveURL(short);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 1 of 5');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const missed = await itemOn(page);
  const wrong = wrongOf(missed);
  await page.getByRole('radio').nth(wrong).check();
  await page.getByRole('button', { name: 'Check' }).click();

  const feedback = page.getByRole('region', { name: 'Not right' });
  await expect(feedback).toBeFocused();
  await expect(feedback).toContainText(missed.feedback[missed.options[wrong]?.id ?? ''] ?? '?');
  await expect(feedback).toContainText(missed.explanation);
  for (const { words } of missed.evidence) {
    await expect(feedback.getByRole('list')).toContainText(words, { ignoreCase: true });
  }

  await feedback.getByRole('link', { name: `See step ${missed.step} of the replay` }).click();
  await expectStep(page, missed.step);
  await page.goBack();
  await expect(feedback, 'the session goes on where it was left').toBeVisible();
  await feedback.getByRole('button', { name: 'Continue' }).click();

  for (let number = 2; number <= 5; number++) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Question ${number} of 5`);
    await answerRight(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second look 1 of 1');
  expect((await itemOn(page)).id).toBe(missed.id);
  await answerRight(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 of 5 right the first time');
  await expect(page.getByRole('table', { name: 'By kind' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'By subject' })).toBeVisible();
  await page
    .getByRole('link', { name: `Step ${missed.step}: ${eventAt(missed.step).title}` })
    .click();
  await expectStep(page, missed.step);
});

async function answerRight(page: Page): Promise<void> {
  const item = await itemOn(page);
  await page.getByRole('radio').nth(rightOf(item)).check();
  await page.getByRole('button', { name: 'Check' }).click();
  const feedback = page.getByRole('region', { name: 'Right', exact: true });
  await expect(feedback).toBeFocused();
  await expect(feedback).toContainText(item.explanation);
  await feedback.getByRole('button', { name: /Continue|See the result/ }).click();
}

test('digits and Enter are enough', async ({ page }) => {
  await open(page, short);
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  for (let number = 1; number <= 5; number++) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Question ${number} of 5`);
    const right = rightOf(await itemOn(page));
    await page.keyboard.press(String(right + 1));
    await expect(page.getByRole('radio').nth(right)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Right', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 5 right the first time');
  await expect(page.getByText('Nothing was missed.')).toBeVisible();
});

test('Check before a choice says what is missing', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose an answer first, then check it.');
  await page.keyboard.press('1');
  await expect(page.getByText('Choose an answer first')).toBeHidden();
});

test('an answer is not given away before the check, and stands after it', async ({ page }) => {
  await start(page);
  const item = await itemOn(page);
  await page.keyboard.press(String(wrongOf(item) + 1));
  await expect(page.getByText('✓ the right answer')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ the right answer')).toBeVisible();
  await page.keyboard.press(String(rightOf(item) + 1));
  await expect(page.getByRole('radio').nth(wrongOf(item))).toBeChecked();
  await expect(page.getByRole('region', { name: 'Not right' })).toBeVisible();
});

test('a seed asks the same questions again; “Again” takes another', async ({ page }) => {
  await start(page);
  const first = await itemOn(page);
  await start(page);
  expect((await itemOn(page)).id).toBe(first.id);

  for (let i = 0; i < 5; i++) await answerRight(page);
  await page.getByRole('button', { name: 'Again' }).click();
  await expect(page).not.toHaveURL(short);
  await expect(page).toHaveURL(/\?seed=\d+&count=5$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 1 of 5');
});

test('without a seed in the address one is drawn and put there', async ({ page }) => {
  await start(page, `${story}/quiz`);
  await expect(page).toHaveURL(/\/quiz\?seed=\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 1 of 10');
});

test('only the chosen kinds are asked, and only up to the chosen step', async ({ page }) => {
  await open(page, `${story}/quiz?seed=${SEED}`);
  for (const kind of ['When it was', 'Who it was', 'What came next']) {
    await page.getByRole('checkbox', { name: kind }).uncheck();
  }
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await page.getByLabel('Up to which step?').selectOption({ index: 12 });
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(
    `${story}/quiz?seed=${SEED}&count=5&kinds=status-at&upto=${eventAt(12).id}`,
  );
  await expect(page.locator('legend')).toContainText('How did things stand');
});

test('a choice without a question says so', async ({ page }) => {
  await open(page, `${story}/quiz?seed=${SEED}`);
  for (const kind of await page.getByRole('checkbox').all()) await kind.uncheck();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('Choose at least one kind of question.')).toBeVisible();

  await page.getByRole('checkbox', { name: 'What came next' }).check();
  await page.getByLabel('Up to which step?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('There is no question for this choice')).toBeVisible();
});
