import { gzipSync } from 'node:zlib';
import { expect, open, story, test } from './journey.ts';

const kilobyte = 1000;

for (const [route, address, limit] of [
  ['the shelf', '/', 60],
  ['the briefing', story, 75],
  ['the replay', `${story}/replay`, 75],
  ['the quiz', `${story}/quiz`, 75],
] as const) {
  test(`the scripts of ${route} weigh at most ${limit} kB and hold no parser`, async ({ page }) => {
    const scripts = new Map<string, Promise<Buffer>>();
    let font = 0;
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.set(pathname, response.body());
      if (pathname.endsWith('.woff2')) void response.body().then(({ length }) => (font += length));
    });
    await open(page, address);
    await page.waitForLoadState('networkidle');

    const bodies = await Promise.all(scripts.values());
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(limit * kilobyte);
    expect(font).toBeLessThanOrEqual(80 * kilobyte);
    for (const body of bodies) expect(body.toString()).not.toMatch(/ZodError|YAMLParseError/);
  });
}

test('the worker that makes the questions weighs at most 60 kB, and only Start loads it', async ({
  page,
}) => {
  const workers = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.includes('/workers/')) workers.set(pathname, response.body());
  });
  await open(page, `${story}/quiz`);
  await page.waitForLoadState('networkidle');
  expect(workers.size, 'before the start').toBe(0);

  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  expect(workers.size).toBe(1);
  for (const body of await Promise.all(workers.values())) {
    expect(gzipSync(body).length).toBeLessThanOrEqual(60 * kilobyte);
    expect(body.toString()).not.toMatch(/ZodError|YAMLParseError/);
  }
});
