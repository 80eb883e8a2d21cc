import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { repository } from '../processes.ts';
import { Built } from '../weights/built.ts';
import { routesOf } from '../weights/routes.ts';
import { expect, open, story, test } from './journey.ts';

/* `weights/` reads from the build what a page can load; here is what Chromium does load. */

const KILOBYTE = 1000;

// A service worker fetches everything once the page is there: that is for the next visit, and no part of this one.
test.use({ serviceWorkers: 'block' });
test.afterEach(({ complaints }) => {
  const others = complaints.filter((complaint) => !complaint.includes('blocked by Playwright'));
  complaints.splice(0, Infinity, ...others);
});

/** What a page loads from now on, by path without the first slash. */
function loadedBy(page: Page): Map<string, Promise<Buffer>> {
  const loaded = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (!response.ok()) return;
    loaded.set(new URL(response.url()).pathname.slice(1), response.body());
  });
  return loaded;
}

const bodiesOf = (loaded: Map<string, Promise<Buffer>>, paths: readonly string[]) =>
  Promise.all([...loaded].flatMap(([path, body]) => (paths.includes(path) ? [body] : [])));

const routes = routesOf(new Built(join(repository, 'apps/study/build')));

for (const { name, scripts } of routes) {
  test(`${name} loads no script that was not weighed, and 80 kB of fonts at most @desktop`, async ({
    page,
  }) => {
    const loaded = loadedBy(page);
    await open(page, name.replace('/stories/[story]', story));
    await page.waitForLoadState('networkidle');

    const paths = [...loaded.keys()];
    const weighed = scripts.map(({ path }) => path);
    // A worker is weighed apart.
    const scriptsOfPage = paths.filter(
      (path) => path.endsWith('.js') && !path.includes('/workers/'),
    );
    expect(scriptsOfPage.filter((path) => !weighed.includes(path))).toEqual([]);

    const fonts = paths.filter((path) => path.endsWith('.woff2'));
    const bodies = await bodiesOf(loaded, fonts);
    const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(80 * KILOBYTE);
  });
}

test('only Start loads the worker that makes the questions: 60 kB at most, and no parser', async ({
  page,
}) => {
  const loaded = loadedBy(page);
  const workers = () => [...loaded.keys()].filter((path) => path.includes('/workers/'));
  await open(page, `${story}/quiz`);
  await page.waitForLoadState('networkidle');
  expect(workers(), 'before the start').toEqual([]);

  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  expect(workers()).not.toEqual([]);
  const bodies = await bodiesOf(loaded, workers());
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeLessThanOrEqual(60 * KILOBYTE);
  for (const body of bodies) expect(body.toString()).not.toMatch(/ZodError|YAMLParseError/);
});
