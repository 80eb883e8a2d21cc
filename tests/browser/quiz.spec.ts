import { itemsOf, KINDS } from '@aide-memoire/quiz';
import { eventAt, expect, open, story, test, timeline } from './journey.ts';
import { answer, give, goOn, itemOn, pool, question, start } from './quiz-page.ts';

const short = `${story}/quiz?seed=7&count=5`;

for (const kind of KINDS) {
  test(
    `a session of the kind ${kind} alone: one answer wrong, the others right`,
    {
      tag: '@desktop',
    },
    async ({ page }) => {
      await start(page, `${short}&kinds=${kind}`);
      const toCheck = page.getByRole('button', { name: 'Check' });
      const result = page.getByRole('heading', { name: /right the first time/ });
      const ids: string[] = [];
      while (await toCheck.isVisible()) {
        const item = await itemOn(page);
        expect(item.kind).toBe(kind);
        await answer(page, item, ids.length === 0 ? 'wrong' : 'right');
        ids.push(item.id);
        await goOn(page);
        await expect(toCheck.or(result)).toBeVisible();
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

test('a seed asks the same questions again; “Again” takes others @desktop', async ({ page }) => {
  await start(page, short);
  const first = await itemOn(page);
  await start(page, short);
  expect((await itemOn(page)).id).toBe(first.id);

  for (let i = 0; i < 5; i++) await give(page, 'right');
  await page.getByRole('link', { name: 'Again, with other questions' }).click();
  await expect(page).toHaveURL(`${story}/quiz?count=5`);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(question(page)).toHaveText('Question 1 of 5');
  const asked = new Set<string>();
  for (let i = 0; i < 5; i++) asked.add((await give(page, 'right')).id);
  expect(asked, 'what was asked today waits').not.toContain(first.id);
});

test('Back from a session leads to the choice it was made from', async ({ page }) => {
  await open(page, `${story}/quiz`);
  await page.getByRole('radio', { name: '20', exact: true }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(question(page)).toHaveText('Question 1 of 20');
  await page.goBack();
  await expect(page).toHaveURL(`${story}/quiz?count=20`);
  await expect(page.getByRole('radio', { name: '20', exact: true })).toBeChecked();
});

test('a question about an event comes first, and nothing later is asked @desktop', async ({
  page,
}) => {
  // What the shorter story asks and the whole one does not, no review would find again: it is not asked.
  const ids = new Set(pool.map(({ id }) => id));
  const toldUpTo = (upTo: number) =>
    itemsOf(timeline, { seed: 1, upTo }).filter(({ id }) => ids.has(id));
  const about = timeline.story.events.find(({ id }) =>
    toldUpTo(timeline.stepOf(id).index).some(({ proof }) => proof.events.includes(id)),
  );
  const told = toldUpTo(timeline.stepOf(about?.id ?? '').index);
  await start(page, `${short}&about=${about?.id ?? ''}`);
  const first = await itemOn(page, told);
  expect(first.proof.events).toContain(about?.id);
  await page.reload();
  await expect(question(page)).toHaveText(/Question 1 of/);
  expect(await itemOn(page, told), 'after a reload too').toEqual(first);
  await open(page, '/');
  await page.getByRole('link', { name: 'Go on with your session' }).click();
  await expect(question(page)).toHaveText(/Question 1 of/);
  expect(await itemOn(page, told), 'and from the shelf').toEqual(first);
});

test('only the chosen kinds are asked, and only up to the chosen step @desktop', async ({
  page,
}) => {
  await open(page, `${story}/quiz`);
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
  await expect(page.locator('legend').first()).toContainText('How did things stand');
  await page.goBack();
  await expect(page).toHaveURL(`${story}/quiz?count=5&kinds=status-at&upto=${eventAt(12).id}`);
});

test('a choice without a question says so', async ({ page }) => {
  await open(page, `${story}/quiz?seed=7`);
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
  await expect(question(page)).toHaveText('Question 1 of 10');
});

test('what was reported as wrong is asked no more, and a seed asks it of everybody @desktop', async ({
  page,
}) => {
  const one = `${story}/quiz?kinds=known-by&count=20`;
  await start(page, one);
  const { id } = await itemOn(page);
  await page.getByText('Report this question').click();
  await page.getByRole('radio', { name: 'The answer is wrong' }).check();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByText('You will not be asked this again')).toBeFocused();
  await page.getByRole('button', { name: 'Stop here' }).click();

  await start(page, one);
  const total = Number(/of (\d+)/.exec(await question(page).innerText())?.[1]);
  for (let i = 0; i < total; i++) {
    expect((await itemOn(page)).id).not.toBe(id);
    await page.getByRole('button', { name: 'Skip' }).click();
  }
  await start(page, `${one}&seed=7`);
  await expect(question(page)).toHaveText(`Question 1 of ${total + 1}`);
});

test(
  'a sheet of questions is printed with its answers on another page',
  { tag: '@desktop' },
  async ({ page }) => {
    await open(page, `${story}/quiz?seed=7&count=5`);
    await page.getByRole('button', { name: 'Print these questions' }).click();
    const answers = page.getByRole('heading', { name: /^Answers/ });
    await expect(answers).toBeVisible();
    await expect(page.getByRole('heading', { name: /^\d\. / })).toHaveCount(5);
    await expect(page).toHaveURL(`${story}/quiz?seed=7&count=5&sheet=yes`);
    const asked = await page.getByRole('heading', { name: /^\d\. / }).allInnerTexts();
    const again = page.getByText(/quiz\?seed=7&count=5&sheet=yes/);
    await expect(again, 'whoever gets the questions would find the answers there').toHaveCount(1);
    await expect(page.locator('section', { has: answers })).toContainText(/sheet=yes/);

    await page.reload();
    await expect(answers).toBeVisible();
    expect(await page.getByRole('heading', { name: /^\d\. / }).allInnerTexts()).toEqual(asked);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(answers, 'ink for paper').toHaveCSS(
      'color',
      /^rgb\([0-3]?\d, [0-3]?\d, [0-3]?\d\)$/,
    );
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  },
);

test('Back from a sheet leads to the choice, and Forward to the sheet @desktop', async ({
  page,
}) => {
  await open(page, `${story}/quiz?seed=7&count=5`);
  await page.getByRole('button', { name: 'Print these questions' }).click();
  const answers = page.getByRole('heading', { name: /^Answers/ });
  await expect(answers).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  await expect(answers).toBeHidden();
  await page.goForward();
  await expect(answers).toBeVisible();
});

test('a link within the page leaves the choice as it was made @desktop', async ({ page }) => {
  await open(page, `${story}/quiz`);
  await page.getByRole('radio', { name: '20', exact: true }).check();
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
  await expect(page.getByRole('radio', { name: '20', exact: true })).toBeChecked();
});
