import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { repository } from '../processes.ts';
import { Built, bytesOf } from '../weights/built.ts';
import { routesOf } from '../weights/routes.ts';
import { expect, open, story, test } from './journey.ts';

/* `weights/` reads from the build what a page can load; here is what Chromium does load. */

const KILOBYTE = 1000;

/**
 * What a page loads from now on: the paths of the files that the server has of it. They are weighed there, since the
 * browser does not hand out what a worker loaded.
 */
function loadedBy(page: Page): ReadonlySet<string> {
  const loaded = new Set<string>();
  page.on('response', (response) => {
    if (response.ok()) loaded.add(new URL(response.url()).pathname.slice(1));
  });
  return loaded;
}

const folder = join(repository, 'apps/study/build');
const built = new Built(folder);

for (const { name, scripts } of routesOf(built)) {
  test(`${name} loads no script that was not weighed, and 80 kB of fonts at most @desktop`, async ({
    page,
  }) => {
    const loaded = loadedBy(page);
    await open(page, name.replace('/stories/[story]', story));
    await page.waitForLoadState('networkidle');

    const paths = [...loaded];
    const weighed = scripts.map(({ path }) => path);
    // A worker is weighed apart.
    const scriptsOfPage = paths.filter(
      (path) => path.endsWith('.js') && !path.includes('/workers/'),
    );
    expect(scriptsOfPage.filter((path) => !weighed.includes(path))).toEqual([]);

    const fonts = paths.filter((path) => path.endsWith('.woff2'));
    const bytes = fonts.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(80 * KILOBYTE);
  });
}

test('only Start loads the worker that makes the questions: 60 kB at most, and no parser', async ({
  page,
}) => {
  const loaded = loadedBy(page);
  const workers = () => [...loaded].filter((path) => path.includes('/workers/'));
  await open(page, `${story}/quiz`);
  await page.waitForLoadState('networkidle');
  expect(workers(), 'before the start').toEqual([]);

  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  const scripts = workers().map((path) => built.script(path));
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytesOf(scripts)).toBeLessThanOrEqual(60 * KILOBYTE);
  for (const { text } of scripts) expect(text).not.toMatch(/ZodError|YAMLParseError/);
});
