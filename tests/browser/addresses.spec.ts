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

for (const address of [
  '/stories/no-such-story/replay',
  '/stories/no-such-story/accounts',
  '/stories/no-such-story/walk',
  '/stories/no-such-story/quiz',
  `${story}/no-such-place`,
  '/nowhere/at/all',
]) {
  test(`${address} says that it leads nowhere, once, and where to go on @desktop`, async ({
    page,
    complaints,
  }) => {
    let loaded = 0;
    page.on('load', () => loaded++);
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      address.includes('no-such-story') ? 'There is no such story' : 'There is no such page',
    );
    // Time enough to load it again, if that is what the app would do.
    await page.waitForLoadState('networkidle');
    expect(loaded).toBe(1);
    expect(complaints.splice(0).filter((text) => !text.includes('404'))).toEqual([]);
    await page.getByRole('link', { name: 'Go to the shelf' }).click();
    await expect(page).toHaveTitle(/The shelf/);
  });
}

test('an address that Kit’s router cannot read gets a sentence and a way on @desktop', async ({
  page,
  complaints,
}) => {
  await page.goto('/%E0%A4%A');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  await expect(page).toHaveTitle(/There is no such page/);
  expect(complaints.splice(0).filter((text) => !/404|URI malformed/.test(text))).toEqual([]);
  await page.getByRole('link', { name: 'Go to the shelf' }).click();
  await expect(page).toHaveTitle(/The shelf/);
});

for (const [address, heading] of [
  [`${story}/replay?clock=nonsense&without=nonsense`, /^Replay of/],
  [`${story}/replay?chart=nonsense&step=%E0%A4%A`, /^Replay of/],
  [`${story}/accounts?show=nonsense#dispute-nonsense`, 'The accounts side by side'],
  [`${story}/walk?detail=brief&seed=7&scene=nonsense`, /^Scene 1 of/],
  [`${story}/walk?detail=nonsense&seed=nonsense&at=nonsense`, 'What happened next?'],
  [`${story}/quiz?about=nonsense&upto=nonsense&count=-1&kinds=nonsense&seed=x`, 'Quiz'],
  ['/session?id=nonsense', 'This session is not here'],
  ['/session?id=&upto=nonsense', 'This session is not here'],
  ['/session', 'No session is open'],
  ['/stories/opened', 'This story is not here'],
  ['/stories/opened/replay', 'This story is not here'],
  ['/stories/opened/accounts?story=nonsense&show=alone', 'This story is not here'],
  ['/stories/opened/walk?scene=nonsense', 'This story is not here'],
  ['/stories/opened/quiz?story=__proto__', 'This story is not here'],
] as const) {
  test(`${address} is shown as far as it says anything @desktop`, async ({ page }) => {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('main')).toBeVisible();
    expect(await page.locator('main a, main button').count()).toBeGreaterThan(0);
  });
}

test('Back from the quiz returns to the step one came from', async ({ page }) => {
  await open(page, replayAt(4));
  await expectStep(page, 4);
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
