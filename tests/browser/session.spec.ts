import { KINDS } from '@aide-memoire/quiz';
import type { Page } from '@playwright/test';
import { eventAt, expect, expectStep, open, story, tabTo, takenOver, test } from './journey.ts';
import {
  answer,
  give,
  goOn,
  itemOn,
  question,
  right,
  rightOf,
  start,
  wrong,
  wrongOf,
} from './quiz-page.ts';
import { chooseAndKeep, storyFile } from './open-page.ts';

const short = `${story}/quiz?seed=7&count=5`;
/** One option is to be chosen in each question. */
const choices = `${short}&kinds=${KINDS.filter((kind) => kind !== 'order').join(',')}`;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a learner answers wrong and right, follows the feedback and sees the result', async ({
  page,
}) => {
  test.slow();
  await start(page, short);
  await expect(question(page)).toHaveText('Question 1 of 5');
  await expect(question(page)).toBeFocused();

  const missed = await itemOn(page);
  await answer(page, missed, 'wrong');
  await expect(wrong(page)).toContainText('You get a second look at this question');
  await page.getByRole('link', { name: `See step ${missed.step} of the replay` }).click();
  await expectStep(page, missed.step);
  await page.goBack();
  await expect(wrong(page), 'the session goes on where it was left').toBeVisible();
  await goOn(page);

  for (let number = 2; number <= 5; number++) {
    await expect(question(page)).toHaveText(`Question ${number} of 5`);
    await give(page, 'right');
  }
  await expect(question(page)).toHaveText('Second look 1 of 1');
  expect((await itemOn(page)).id).toBe(missed.id);
  await give(page, 'right');

  await expect(question(page)).toHaveText('4 of 5 right the first time');
  await expect(question(page)).toBeFocused();
  await expect(page.getByRole('table', { name: 'By kind' })).toBeVisible();
  await expect(page.getByText(/about when you would forget them: .*tomorrow/)).toBeVisible();
  await expect(page.getByText('Due tomorrow')).toBeVisible();
  const again = page.getByRole('region', { name: 'Worth another look' });
  for (const id of missed.key) {
    const text = missed.options.find((option) => option.id === id)?.text ?? id;
    await expect(again, 'the right answer is told').toContainText(text);
  }
  const step = page.getByRole('link', {
    name: `Step ${missed.step}: ${eventAt(missed.step).title}`,
  });
  await step.click();
  await expectStep(page, missed.step);
  await page.goBack();
  await expect(step, 'Back returns to the result').toBeVisible();
});

test('keys are enough, from the choice to the end', async ({ page }) => {
  await open(page, choices);
  await tabTo(page, button(page, 'Start'));
  await page.keyboard.press('Enter');
  for (let number = 1; number <= 5; number++) {
    await expect(question(page)).toHaveText(`Question ${number} of 5`);
    const place = rightOf(await itemOn(page));
    await page.keyboard.press(String(place + 1));
    await expect(page.getByRole('radio').nth(place)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(right(page)).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(question(page)).toHaveText('5 of 5 right the first time');
  await expect(page.getByText('Nothing was missed.')).toBeVisible();
});

test('Check before a choice says what is missing @desktop', async ({ page }) => {
  await start(page, choices);
  await button(page, 'Check').click();
  await expect(page.getByRole('alert')).toHaveText('Choose an answer first, then check it.');
  await page.keyboard.press('1');
  await expect(page.getByText('Choose an answer first')).toBeHidden();
});

test('an answer is not given away before the check, and stands after it', async ({ page }) => {
  await start(page, choices);
  const item = await itemOn(page);
  await page.keyboard.press(String(wrongOf(item) + 1));
  await expect(page.getByText('✓ the right answer')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ the right answer')).toBeVisible();
  await page.keyboard.press(String(rightOf(item) + 1));
  await expect(page.getByRole('radio').nth(wrongOf(item))).toBeChecked();
  await expect(wrong(page)).toBeVisible();
});

test('who wants it is asked how sure, and a confident error returns soon', async ({ page }) => {
  await open(page, choices);
  await page.getByRole('checkbox', { name: 'Ask me before each check' }).check();
  await button(page, 'Start').click();
  await expect(question(page)).toHaveText('Question 1 of 5');
  await page.keyboard.press(String(wrongOf(await itemOn(page)) + 1));
  await page.keyboard.press('Enter');
  const howSure = page.getByRole('group', { name: 'How sure are you?' });
  await expect(howSure).toBeFocused();
  await expect(wrong(page)).toBeHidden();
  await page.keyboard.press('3');
  await expect(wrong(page)).toContainText('You were sure: it returns in your reviews soon');
  await goOn(page);

  await page.keyboard.press(String(rightOf(await itemOn(page)) + 1));
  await page.keyboard.press('Enter');
  await button(page, 'Rather not say').click();
  await expect(right(page)).toBeFocused();

  await open(page, `${story}/quiz`);
  await expect(
    page.getByRole('checkbox', { name: 'Ask me before each check' }),
    'it is remembered',
  ).toBeChecked();
  await open(page, '/settings');
  await expect(
    page.getByRole('group', { name: 'Ask how sure I am' }).getByRole('radio', { name: 'Yes' }),
    'the settings say the same',
  ).toBeChecked();
});

test('a misclick is taken back and leaves no second look @desktop', async ({ page }) => {
  await start(page, choices);
  const item = await itemOn(page);
  await answer(page, item, 'wrong');
  await button(page, 'Take back').click();
  await expect(question(page)).toHaveText('Question 1 of 5');
  await expect(question(page)).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await answer(page, item, 'right');
  await goOn(page);
  for (let i = 2; i <= 5; i++) await give(page, 'right');
  await expect(question(page)).toHaveText('5 of 5 right the first time');
});

test('a question is skipped, and the session stopped: what was not answered is said', async ({
  page,
}) => {
  await start(page, choices);
  await button(page, 'Skip').click();
  await expect(question(page)).toHaveText('Question 2 of 5');
  await expect(question(page)).toBeFocused();
  await give(page, 'right');
  await button(page, 'Stop here').click();
  await expect(question(page)).toHaveText('1 of 1 right the first time');
  await expect(page.getByText('4 questions not answered.')).toBeVisible();
});

test('what a stopped session did not ask is gone on with, right away and later @desktop', async ({
  page,
}) => {
  await start(page, choices);
  const answered = await give(page, 'right');
  await button(page, 'Stop here').click();
  const stopped = page.url();
  await button(page, 'Go on with the 4 not answered').click();
  await expect(question(page)).toHaveText('Question 1 of 4');
  await expect(page).not.toHaveURL(stopped);
  expect((await give(page, 'right')).id).not.toBe(answered.id);
  await page.reload();
  await takenOver(page);
  await expect(question(page), 'a session like any other').toHaveText('Question 2 of 4');
  await open(page, stopped);
  await expect(question(page)).toHaveText('1 of 1 right the first time');
  await expect(button(page, 'Go on with the 4 not answered')).toBeVisible();
});

test('a session stopped at once says so and leads on @desktop', async ({ page }) => {
  await start(page, choices);
  await button(page, 'Stop here').click();
  await expect(question(page)).toHaveText('Nothing was answered');
  await expect(page.getByRole('link', { name: 'Again, with other questions' })).toBeVisible();
});

test('a question is reported with a note, once', async ({ page }) => {
  await start(page, choices);
  await page.getByText('Report this question').click();
  await page.getByRole('radio', { name: 'It is unclear' }).check();
  await page.getByLabel('A note, if you like').fill('1 or 2?');
  await expect(page.locator('fieldset').first().getByRole('radio', { checked: true })).toHaveCount(
    0,
  );
  await button(page, /^Report$/).click();
  await expect(page.getByText('It will be asked on.')).toBeFocused();
  await expect(page.getByText('Report this question')).toBeHidden();
});

test('fewer questions than were chosen are said to be all', async ({ page }) => {
  await start(page, `${story}/quiz?seed=7&count=20&kinds=disagreement`);
  const said = page.getByText('There are only 10 of these.');
  await expect(said).toBeVisible();
  await button(page, 'Skip').click();
  await expect(said).toBeHidden();
});

test('an untouched order is an answer', async ({ page }) => {
  await start(page, `${short}&kinds=order`);
  await button(page, 'Check').click();
  await expect(page.getByRole('list', { name: 'The right order:' })).toBeVisible();
});

test('without a session there is a sentence and ways on @desktop', async ({ page }) => {
  for (const [address, says] of [
    ['/session', 'No session is open'],
    ['/session?id=nowhere', 'This session is not here'],
  ] as const) {
    await open(page, address);
    await expect(question(page)).toHaveText(says);
    await expect(page.getByRole('link', { name: 'What is due' })).toBeVisible();
  }
});

test('a session that is over shows its result again, from the log alone @desktop', async ({
  page,
}) => {
  await start(page, choices);
  const missed = await give(page, 'wrong');
  await give(page, 'right');
  await button(page, 'Stop here').click();
  await expect(question(page)).toHaveText('1 of 2 right the first time');
  await page.reload();
  await takenOver(page);
  await expect(question(page)).toHaveText('1 of 2 right the first time');
  await expect(page.getByText('A session begun today')).toBeVisible();
  await expect(page.getByText('3 questions not answered.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'By kind' }).getByRole('row')).not.toHaveCount(0);
  await expect(page.getByText('Due tomorrow')).toBeVisible();
  await page
    .getByRole('link', { name: `Step ${missed.step}: ${eventAt(missed.step).title}` })
    .click();
  await expectStep(page, missed.step);
  await page.goBack();
  await expect(question(page)).toHaveText('1 of 2 right the first time');
});

test('who turned single keys off sets none off, and is told of none @desktop', async ({ page }) => {
  await open(page, '/settings');
  await page
    .getByRole('group', { name: 'Use single keys' })
    .getByRole('radio', { name: 'No' })
    .check();
  await start(page, choices);
  await expect(page.getByText('Keys: 1 to')).toBeHidden();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByText('Choose an answer first')).toBeHidden();
  const item = await itemOn(page);
  await answer(page, item, 'right');
  await page.keyboard.press('Enter');
  await expect(right(page), 'the feedback stays').toBeVisible();
  await open(page, `${story}/replay`);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 1);
});

test('a session about a story from a file goes on after a reload, and leads back to its steps @desktop', async ({
  page,
}) => {
  test.slow();
  await open(page, '/open');
  await chooseAndKeep(page, 'harbour.yaml', storyFile('harbour.yaml'));
  await start(page, '/stories/opened/quiz?story=harbour&seed=7&count=5&kinds=when,who');
  const answered = async (): Promise<void> => {
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await goOn(page);
  };
  await answered();
  await page.reload();
  await takenOver(page);
  await expect(question(page)).toHaveText(/^Question 2 of/);
  await answered();
  await button(page, 'Stop here').click();
  await page.reload();
  await takenOver(page);
  await expect(question(page)).toHaveText(/of 2 right the first time/);
  await page.getByRole('link', { name: 'Step through the story' }).click();
  await expect(page).toHaveURL('/stories/opened/replay?story=harbour');
});
