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
