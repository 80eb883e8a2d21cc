import { eventAt, expect, expectStep, open, replayAt, story, takenOver, test } from './journey.ts';

test('a link opens at its step, and a reload changes nothing', async ({ page }) => {
  await open(page, replayAt(9));
  await expectStep(page, 9);
  await page.reload();
  await takenOver(page);
  await expectStep(page, 9);
  await expect(page).toHaveURL(replayAt(9));
});

test('an unknown step gets a sentence and the first step', async ({ page }) => {
  await open(page, `${story}/replay?step=nowhere`);
  await expect(page.getByText('This story has no event “nowhere”')).toBeVisible();
  await expectStep(page, 1);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 2);
  await expect(page.getByText('This story has no event')).toBeHidden();
});

test('an unknown story leads on to the shelf', async ({ page, complaints }) => {
  await open(page, '/stories/no-such-story');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such story');
  // The browser itself reports that the address is not there.
  expect(complaints.splice(0).filter((text) => !text.includes('404'))).toEqual([]);
  await page.getByRole('link', { name: 'Go to the shelf' }).click();
  await expect(page).toHaveURL('/');
  await expect(page).toHaveTitle(/The shelf/);
});

test('Back from the quiz returns to the step one came from', async ({ page }) => {
  await open(page, replayAt(4));
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 5);
  await page.getByRole('link', { name: 'Ask me about this' }).click();
  await expect(page).toHaveURL(`${story}/quiz?about=${eventAt(5).id}`);
  await expect(page.getByText('It begins with this event')).toContainText(eventAt(5).title);
  await page.goBack();
  await expectStep(page, 5);
});

test('every page has a title and a description of its own', async ({ page }) => {
  const seen = new Set<string>();
  for (const address of ['/', story, `${story}/replay`, `${story}/quiz`]) {
    await page.goto(address);
    seen.add(await page.title());
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\w{3}/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
  expect(seen.size).toBe(4);
});
