import type { Locator } from '@playwright/test';
import { expect, open, story, tabTo, test } from './journey.ts';
import { bringLog, catalogFrom, dueBy, unfinishedLog, usedLog } from './learner-log.ts';
import {
  answer,
  give,
  itemOn,
  putInOrder,
  question,
  right,
  rightOf,
  start,
  withKeys,
} from './quiz-page.ts';

test('what is due is what the schedule says, and a review of it is handed over', async ({
  page,
}) => {
  const catalog = await catalogFrom(page);
  const events = usedLog(catalog);
  const due = dueBy(events, catalog);
  expect(due.length).toBeGreaterThan(5);
  await bringLog(page, events);
  await open(page, '/review');
  await expect(page.getByText(`${due.length} questions are due today`)).toBeVisible();
  const sure = due.filter(({ because }) => because === 'confident-error').length;
  expect(sure).toBeGreaterThan(0);
  await expect(page.getByRole('term').filter({ hasText: 'Sure, and wrong' })).toContainText(
    String(sure),
  );

  await page.getByRole('radio', { name: '5', exact: true }).check();
  await page.getByRole('button', { name: 'Review 5' }).click();
  await expect(page).toHaveURL(/\/session/);
});

test('who starts a review and stops it with keys stays where the button was', async ({ page }) => {
  await bringLog(page, usedLog(await catalogFrom(page)));
  await open(page, '/review');
  // A worker that never answers.
  await page.evaluate('Worker.prototype.postMessage = () => undefined');
  const review = page.getByRole('button', { name: /^Review \d+$/ });
  await review.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Making \d+ questions again/)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(review).toBeFocused();
});

test('who tries again what could not be loaded goes on from there', async ({ page }) => {
  let isBroken = true;
  await page.route('**/catalog.json', (route) =>
    isBroken ? route.fulfill({ status: 200, body: 'broken' }) : route.continue(),
  );
  await open(page, '/review');
  const tryAgain = page.getByRole('button', { name: 'Try again' });
  await tryAgain.click();
  // It fails once more, and the button is there again.
  await expect(tryAgain).toBeVisible();
  isBroken = false;
  await tryAgain.click();
  await expect(page.getByText('You have not answered anything yet')).toBeVisible();
  await expect(page.locator('body'), 'the button is gone').not.toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Choose a story' })).toBeFocused();
});

test('what was missed in a quiz is due the next day, and is reviewed to the end', async ({
  page,
}) => {
  test.slow();
  await page.clock.install({ time: new Date(2026, 10, 21, 12) });
  await open(page, '/');
  await expect(page.getByText('What you answer comes back for review')).toBeVisible();
  // From here on by what stands on the page, as a student goes.
  await page.getByRole('link', { name: /^Take the quiz/ }).click();
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(question(page)).toHaveText('Question 1 of 5');
  const missed = [await give(page, 'wrong'), await give(page, 'wrong')];
  for (let number = 3; number <= 5; number++) await give(page, 'right');
  for (const second of [1, 2]) {
    await expect(question(page)).toHaveText(`Second look ${second} of 2`);
    await give(page, 'right');
  }
  await expect(question(page)).toHaveText('3 of 5 right the first time');
  await expect(page.getByText('2 questions tomorrow')).toBeVisible();
  const shelf = page.getByRole('link', { name: 'Aide-Mémoire' });
  await shelf.click();
  await expect(page.getByText('Nothing is due today. Tomorrow: 2 reviews.')).toBeVisible();

  await page.clock.fastForward('24:00:00');
  await expect(page.getByText('2 of its questions are due.')).toBeVisible();
  await page.getByRole('link', { name: 'Review 2 questions' }).click();
  await expect(page.getByText('2 questions are due today')).toBeVisible();
  await page.getByRole('button', { name: 'Review 2' }).click();
  await expect(page).toHaveURL(/\/session\?id=/);
  const reviewed = [await give(page, 'right'), await give(page, 'right')];
  const ids = (items: typeof reviewed) => items.map(({ id }) => id).toSorted();
  expect(ids(reviewed)).toEqual(ids(missed));
  await expect(question(page)).toHaveText('2 of 2 right the first time');
  await expect(page.getByRole('link', { name: 'Again, with other questions' })).toBeHidden();
  await page.getByRole('link', { name: 'What is due' }).click();
  await expect(page.getByText('Nothing is due today.')).toBeVisible();
});

test('keys are enough for a review, from the shelf to what is due then', async ({ page }) => {
  test.slow();
  const enter = async (wanted: Locator): Promise<void> => {
    await tabTo(page, wanted);
    await page.keyboard.press('Enter');
  };
  const catalog = await catalogFrom(page);
  const events = usedLog(catalog);
  const due = dueBy(events, catalog).length;
  await bringLog(page, events);
  await open(page, '/');
  await enter(page.getByRole('link', { name: `Review ${due} questions` }));
  await expect(page.getByText(`${due} questions are due today`)).toBeVisible();
  await tabTo(page, page.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowLeft');
  await enter(page.getByRole('button', { name: 'Review 5' }));

  for (let number = 1; number <= 5; number++) {
    await expect(question(page)).toHaveText(`Question ${number} of 5`);
    await expect(question(page)).toBeFocused();
    const item = await itemOn(page);
    if (item.kind === 'order') {
      await putInOrder(page, item, item.key, withKeys(page));
      await tabTo(page, page.getByRole('button', { name: 'Check' }));
    } else {
      await page.keyboard.press(String(rightOf(item) + 1));
    }
    await page.keyboard.press('Enter');
    await expect(right(page)).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(question(page)).toHaveText('5 of 5 right the first time');
  await expect(question(page)).toBeFocused();
  await enter(page.getByRole('link', { name: 'What is due' }));
  await expect(page.getByText(`${due - 5} questions are due today`)).toBeVisible();
});

test('another tab that answers changes what is due here', async ({ page, context }) => {
  await open(page, '/review');
  await expect(page.getByText('You have not answered anything yet')).toBeVisible();
  const other = await context.newPage();
  const catalog = await catalogFrom(page);
  const events = usedLog(catalog);
  await bringLog(other, events);
  await expect(
    page.getByText(`${dueBy(events, catalog).length} questions are due today`),
  ).toBeVisible();
});

test('a session that was not finished is put away, and does not come back', async ({ page }) => {
  await bringLog(page, unfinishedLog(await catalogFrom(page)));
  await open(page, '/review');
  await expect(page.getByText('Begun yesterday: 2 of 5 questions answered.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on' })).toHaveAttribute(
    'href',
    /session\?id=left%20%26%20unfinished$/,
  );
  await open(page, `${story}/quiz`);
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(question(page)).toHaveText('Question 3 of 5');
  await open(page, '/review');
  await page.getByRole('button', { name: 'Put it away' }).click();
  await expect(page.getByRole('link', { name: 'Go on' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Review' })).toBeFocused();
  await open(page, '/review');
  await expect(page.getByRole('heading', { name: 'Review' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on' })).toBeHidden();
});

test('a session of a story that is not in this browser any more is not offered', async ({
  page,
}) => {
  const { items } = await catalogFrom(page);
  await bringLog(page, unfinishedLog({ story: { id: 'removed' }, items }));
  await open(page, '/');
  await expect(page.getByText('What you answer comes back for review')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on with your session' })).toBeHidden();
  await open(page, '/review');
  await expect(page.getByText(/answered questions rest: the story “removed” is not/)).toBeVisible();
  await expect(page.getByText('A session is not finished')).toBeHidden();
});

test('a session of which all is answered leads to its result, wherever it is offered', async ({
  page,
}) => {
  await start(page, `${story}/quiz?seed=7&count=5&kinds=when,who,where`);
  for (let i = 1; i < 5; i++) await give(page, 'right');
  await answer(page, await itemOn(page), 'right');
  for (const place of [`${story}/quiz`, '/review', '/']) {
    await open(page, place);
    await expect(page.getByRole('link', { name: 'See the result' }), place).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go on' }), place).toBeHidden();
  }
  await page.getByRole('link', { name: 'See the result' }).click();
  await expect(question(page)).toHaveText('5 of 5 right the first time');
  await open(page, '/');
  await expect(page.getByText('Nothing is due today.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'See the result' })).toBeHidden();
});

test('at midnight what falls due on the new day is due', async ({ page }) => {
  const catalog = await catalogFrom(page);
  const [begun, first] = unfinishedLog(catalog);
  if (first?.type !== 'answered' || begun === undefined) throw new Error('No answer.');
  await page.clock.install({ time: first.at });
  await bringLog(page, [{ ...first, right: false, chosen: ['another'], confidence: 'unsure' }]);
  await open(page, '/review');
  await expect(page.getByText('Tomorrow 1 question comes back.')).toBeVisible();
  await page.clock.fastForward('13:00:00');
  await expect(page.getByText('1 question is due today')).toBeVisible();
});
