import { itemsOf, KINDS, type Item } from '@aide-memoire/quiz';
import type { Page } from '@playwright/test';
import { eventAt, expect, expectStep, open, story, test, timeline } from './journey.ts';
import {
  answer,
  goOn,
  itemOn,
  question,
  right,
  rightOf,
  start,
  wrong,
  wrongOf,
} from './quiz-page.ts';

const SEED = 7;
const pool = itemsOf(timeline, { seed: SEED });
const short = `${story}/quiz?seed=${SEED}&count=5`;
/** One option is to be chosen in each question. */
const choices = `${short}&kinds=${KINDS.filter((kind) => kind !== 'order').join(',')}`;
const asked = (page: Page): Promise<Item> => itemOn(page, pool);

test('a learner answers wrong and right, follows the feedback and sees the result', async ({
  page,
}) => {
  await start(page, short);
  await expect(page).toHaveURL(short);
  await expect(question(page)).toHaveText('Question 1 of 5');
  await expect(question(page)).toBeFocused();

  const missed = await asked(page);
  await answer(page, missed, 'wrong');
  await page.getByRole('link', { name: `See step ${missed.step} of the replay` }).click();
  await expectStep(page, missed.step);
  await page.goBack();
  await expect(wrong(page), 'the session goes on where it was left').toBeVisible();
  await goOn(page);

  for (let number = 2; number <= 5; number++) {
    await expect(question(page)).toHaveText(`Question ${number} of 5`);
    await answer(page, await asked(page), 'right');
    await goOn(page);
  }
  await expect(question(page)).toHaveText('Second look 1 of 1');
  expect((await asked(page)).id).toBe(missed.id);
  await answer(page, missed, 'right');
  await goOn(page);

  await expect(question(page)).toHaveText('4 of 5 right the first time');
  await expect(page.getByRole('table', { name: 'By kind' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'By subject' })).toBeVisible();
  await page
    .getByRole('link', { name: `Step ${missed.step}: ${eventAt(missed.step).title}` })
    .click();
  await expectStep(page, missed.step);
});

for (const kind of KINDS) {
  test(
    `a session of the kind ${kind} alone: one answer wrong, the others right`,
    {
      tag: '@desktop',
    },
    async ({ page }) => {
      await start(page, `${short}&kinds=${kind}`);
      const result = page.getByRole('heading', { name: /right the first time/ });
      const ids: string[] = [];
      while (!(await result.isVisible())) {
        const item = await asked(page);
        expect(item.kind).toBe(kind);
        await answer(page, item, ids.length === 0 ? 'wrong' : 'right');
        ids.push(item.id);
        await goOn(page);
      }
      const total = ids.length - 1;
      expect(total).toBeGreaterThan(1);
      expect(ids.at(-1), 'what was missed comes back').toBe(ids[0]);
      expect(new Set(ids).size, 'nothing else does').toBe(total);
      await expect(result).toHaveText(`${total - 1} of ${total} right the first time`);
      await expect(page.getByRole('table', { name: 'By kind' }).getByRole('cell')).toHaveText(
        `${total - 1} of ${total}`,
      );
    },
  );
}

test('digits and Enter are enough', async ({ page }) => {
  await open(page, choices);
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  for (let number = 1; number <= 5; number++) {
    await expect(question(page)).toHaveText(`Question ${number} of 5`);
    const place = rightOf(await asked(page));
    await page.keyboard.press(String(place + 1));
    await expect(page.getByRole('radio').nth(place)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(right(page)).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(question(page)).toHaveText('5 of 5 right the first time');
  await expect(page.getByText('Nothing was missed.')).toBeVisible();
});

test('Check before a choice says what is missing', async ({ page }) => {
  await start(page, choices);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose an answer first, then check it.');
  await page.keyboard.press('1');
  await expect(page.getByText('Choose an answer first')).toBeHidden();
});

test('an answer is not given away before the check, and stands after it', async ({ page }) => {
  await start(page, choices);
  const item = await asked(page);
  await page.keyboard.press(String(wrongOf(item) + 1));
  await expect(page.getByText('✓ the right answer')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ the right answer')).toBeVisible();
  await page.keyboard.press(String(rightOf(item) + 1));
  await expect(page.getByRole('radio').nth(wrongOf(item))).toBeChecked();
  await expect(wrong(page)).toBeVisible();
});

test('a seed asks the same questions again; “Again” takes another', async ({ page }) => {
  await start(page, short);
  const first = await asked(page);
  await start(page, short);
  expect((await asked(page)).id).toBe(first.id);

  for (let i = 0; i < 5; i++) {
    await answer(page, await asked(page), 'right');
    await goOn(page);
  }
  await page.getByRole('button', { name: 'Again' }).click();
  await expect(page).not.toHaveURL(short);
  await expect(page).toHaveURL(/\?seed=\d+&count=5$/);
  await expect(question(page)).toHaveText('Question 1 of 5');
});

test('without a seed in the address one is drawn and put there', async ({ page }) => {
  await start(page, `${story}/quiz`);
  await expect(page).toHaveURL(/\/quiz\?seed=\d+$/);
  await expect(question(page)).toHaveText('Question 1 of 10');
});

test('a question about an event comes first, and nothing later is asked', async ({ page }) => {
  const about = timeline.story.events.find(({ id }) =>
    itemsOf(timeline, { seed: SEED, upTo: timeline.stepOf(id).index }).some(({ proof }) =>
      proof.events.includes(id),
    ),
  );
  const step = timeline.stepOf(about?.id ?? '').index;
  await start(page, `${short}&about=${about?.id ?? ''}`);
  const told = itemsOf(timeline, { seed: SEED, upTo: step });
  const first = await itemOn(page, told);
  expect(first.proof.events).toContain(about?.id);
});

test('only the chosen kinds are asked, and only up to the chosen step', async ({ page }) => {
  await open(page, `${story}/quiz?seed=${SEED}`);
  await page.getByText(`All ${KINDS.length} kinds`).click();
  await page.getByRole('button', { name: 'None' }).click();
  for (const kind of ['How things stood', 'What came next']) {
    await page.getByRole('checkbox', { name: kind }).check();
  }
  await page.getByRole('checkbox', { name: 'What came next' }).uncheck();
  await expect(page.getByText('How things stood').first(), 'the choice in a word').toBeVisible();
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
  await page.getByText(`All ${KINDS.length} kinds`).click();
  await page.getByRole('button', { name: 'None' }).click();
  await page.getByText(`None of ${KINDS.length} kinds`).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('Choose at least one kind of question.')).toBeVisible();

  await page.getByText(`None of ${KINDS.length} kinds`).click();
  await page.getByRole('checkbox', { name: 'What came next' }).check();
  await expect(page.getByText('Choose at least one kind of question.')).toBeHidden();
  await page.getByLabel('Up to which step?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('There is no question for this choice')).toBeVisible();

  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByLabel('Up to which step?').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(`${story}/quiz?seed=${SEED}`);
});
