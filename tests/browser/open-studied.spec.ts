import { expect, open, takenOver, test } from './journey.ts';
import { chooseAndKeep, storyFile } from './open-page.ts';

const harbour = storyFile('harbour.yaml');
const title = 'The Harbour of Port Ahl';

test('an opened story is studied from the briefing to the result, and its answers outlast it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const places = page.getByRole('navigation', { name: 'This story' });
  const check = page.getByRole('button', { name: 'Check' });
  const go = (name: string) => places.getByRole('link', { name }).click();

  await open(page, '/open');
  await chooseAndKeep(page, 'harbour.yaml', harbour);
  await page.getByRole('link', { name: 'Briefing' }).first().click();
  await expect(page.getByRole('heading', { name: 'Where things stand' })).toBeVisible();

  await go('Replay');
  await page
    .getByRole('button', { name: /: its statechart$/ })
    .first()
    .click();
  const chart = page.getByRole('dialog');
  await expect(chart.getByRole('img', { name: /as a statechart/ })).toBeVisible();
  await chart.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/step=entry/);

  await go('Accounts');
  await page.locator('td button').first().click();
  await expect(page.getByRole('dialog')).toContainText('on step 1');
  await page.keyboard.press('Escape');

  await go('What next');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(check).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: /^(Foreseen|It went another way)$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Scene 2 of/);

  await go('Quiz');
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  const result = page.getByRole('heading', { name: /right the first time/ });
  await expect(check).toBeVisible();
  while (await check.isVisible()) {
    // An order has no keys, and stands in some order from the start.
    if ((await page.getByRole('radio').count()) > 0) await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Continue|See the result/ }).click();
    await expect(check.or(result)).toBeVisible();
  }

  await open(page, '/progress');
  const story = page.getByRole('combobox', { name: 'Story' });
  await story.selectOption(title);
  await expect(page.getByText(/^Of \d+ questions you know \d+/)).toBeVisible();
  await open(page, '/review');
  await expect(page.getByText(/questions? comes? back|are due today/).first()).toBeVisible();
  await expect(page.getByText('is not in this browser')).toHaveCount(0);

  await open(page, '/open');
  await page.getByRole('button', { name: /^Remove ?: The Harbour/ }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText('No story yet.')).toBeVisible();
  await open(page, '/review');
  await expect(page.getByText(/answered questions rest: the story “harbour” is not/)).toBeVisible();

  await page.getByRole('link', { name: 'Open its file again' }).click();
  await takenOver(page);
  await chooseAndKeep(page, 'harbour.yaml', harbour);
  await open(page, '/review');
  await expect(page.getByText(/questions? comes? back|are due today/).first()).toBeVisible();
  await expect(page.getByText('is not in this browser')).toHaveCount(0);
});
