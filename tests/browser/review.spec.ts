import { expect, open, test } from './journey.ts';
import { bringLog, catalogFrom, dueBy, unfinishedLog, usedLog } from './learner-log.ts';

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
    /session\?id=unfinished$/,
  );
  await page.getByRole('button', { name: 'Put it away' }).click();
  await expect(page.getByRole('link', { name: 'Go on' })).toBeHidden();
  await open(page, '/review');
  await expect(page.getByRole('heading', { name: 'Review' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on' })).toBeHidden();
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
