import type { Page } from '@playwright/test';
import { expect, replayAt, story, takenOver, test, timeline } from './journey.ts';
import { Released } from './release.ts';

test.use({ serviceWorkers: 'allow' });

const kept = (page: Page) => page.getByText('The app is kept in this browser too');
const headline = (page: Page) => page.getByRole('heading', { level: 1 });

test('after the first visit everything works without a network', async ({
  page,
  context,
  complaints,
}) => {
  test.slow();
  await page.goto('/');
  await expect(kept(page)).toBeVisible();
  await context.setOffline(true);

  const places = [
    ['/', 'News you can step through, and remember'],
    [story, timeline.story.title],
    [replayAt(9), /Replay/],
    [`${story}/accounts`, /accounts/i],
    [`${story}/walk?detail=brief&seed=3`, /happened next/i],
    ['/review', /review/i],
    ['/progress', /know|progress/i],
    ['/settings', /settings/i],
    ['/open', /open/i],
  ] as const;
  for (const [address, heading] of places) {
    await page.goto(address);
    await takenOver(page);
    await expect(headline(page), address).toContainText(heading);
  }
  await page.reload();
  await takenOver(page);
  await expect(headline(page)).toContainText(/open/i);

  await page.goto(`${story}/quiz?seed=7&count=5`);
  await takenOver(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();

  await page.goto('/no/such/page');
  await expect(headline(page)).toHaveText('There is no such page');
  await page.goto('/%E0%A4%A');
  await expect(headline(page), 'without the app, which does not start').toBeVisible();
  // The browser itself reports what is not there.
  expect(
    complaints.splice(0).filter((text) => !/404|ERR_INTERNET|URI malformed/.test(text)),
  ).toEqual([]);
});

test('a new release waits for the reader’s word, and then it is all new, in every tab @desktop', async ({
  context,
}) => {
  test.slow();
  const released = await Released.start();
  try {
    const [reader, other] = [await context.newPage(), await context.newPage()];
    await reader.goto(`${released.address}/`);
    await expect(kept(reader)).toBeVisible();
    await other.goto(`${released.address}/settings`);
    await takenOver(other);

    released.release('The second release');
    await reader.evaluate('navigator.serviceWorker.getRegistration().then((r) => r.update())');
    const notice = reader.getByText('A new version is ready.');
    await expect(notice).toBeVisible();
    // Whoever goes on reading goes on in the release that was begun.
    for (const go of [() => other.goto(`${released.address}/`), () => other.reload()]) {
      await go();
      await takenOver(other);
      await expect(headline(other)).toHaveText('News you can step through, and remember');
    }

    await other.getByRole('button', { name: 'Later' }).click();
    await expect(other.getByText('A new version is ready.')).toBeHidden();
    await expect(other.getByRole('main'), 'the button is gone').toBeFocused();

    await reader.getByRole('button', { name: 'Reload' }).click();
    for (const page of [reader, other]) {
      await expect(headline(page)).toHaveText('The second release');
      await takenOver(page);
      await expect(page.getByText('A new version is ready.')).toBeHidden();
    }
    expect(await reader.evaluate('caches.keys().then((keys) => keys.length)')).toBe(1);
  } finally {
    await released.stop();
  }
});

test('half a release is none: where a file is missing, the old one stays @desktop', async ({
  context,
}) => {
  const released = await Released.start();
  try {
    const page = await context.newPage();
    await page.goto(`${released.address}/`);
    await expect(kept(page)).toBeVisible();
    released.release('A release in ruins');
    await context.route('**/progress', (route) => route.abort());
    await page
      .evaluate('navigator.serviceWorker.getRegistration().then((r) => r.update())')
      .catch(() => undefined);
    // It fails, and what came of it so far is gone again.
    await page.waitForTimeout(500);
    await expect
      .poll(() => page.evaluate('caches.keys().then((keys) => keys.length)'), { timeout: 30_000 })
      .toBe(1);
    await expect(page.getByText('A new version is ready.')).toBeHidden();
    await page.reload();
    await expect(headline(page)).toHaveText('News you can step through, and remember');
    expect(await page.evaluate('caches.keys().then((keys) => keys.length)')).toBe(1);
  } finally {
    await released.stop();
  }
});
