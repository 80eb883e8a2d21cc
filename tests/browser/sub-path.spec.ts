import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository, start } from '../processes.ts';
import { eventAt, expect, expectStep, story, takenOver, test } from './journey.ts';

test.use({ serviceWorkers: 'allow' });

const BASE_PATH = '/space/aide';
const SITE_ORIGIN = 'https://class.example';

test('under a path of a host, with its origin known, the app is whole @desktop', async ({
  page,
  context,
  complaints,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-below-'));
  const study = join(repository, 'apps/study');
  const build = await start([join(study, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: study,
    env: { BASE_PATH, SITE_ORIGIN, BUILD_FOLDER: folder },
  }).ended;
  expect(build.code, build.stderr).toBe(0);
  const server = start(['scripts/serve-study.mjs', folder], { env: { PORT: '0', BASE_PATH } });
  try {
    const [, address = ''] = await server.writes(/(http:\S+)\/ /);
    expect(address).toMatch(/\/space\/aide$/);
    await page.goto(address);
    await expect(page.getByText('The app is kept in this browser too')).toBeVisible();
    await context.setOffline(true);

    await page.getByRole('link', { name: /^Step through it/ }).click();
    await takenOver(page);
    await expectStep(page, 1);
    await page.goto(`${address}${story}/replay?step=${eventAt(9).id}`);
    await takenOver(page);
    await expectStep(page, 9);
    await page.goto(`${address}${story}/quiz?seed=7&count=5`);
    await takenOver(page);
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`${BASE_PATH}/session`);

    await page.goto(`${address}/%E0%A4%A`);
    await page.getByRole('link', { name: 'Go to the shelf' }).click();
    await expect(page).toHaveURL(`${address}/`);
    // That such an address is not there, and that Kit cannot read it.
    expect(complaints.splice(0).filter((text) => !/404|URI malformed/.test(text))).toEqual([]);

    await context.setOffline(false);
    await page.goto(`${address}${story}`);
    const content = (name: string) =>
      page.locator(`meta[property="${name}"]`).getAttribute('content');
    expect(await content('og:url')).toBe(`${SITE_ORIGIN}${BASE_PATH}${story}`);
    const picture = (await content('og:image')) ?? '';
    expect(picture).toBe(`${SITE_ORIGIN}${BASE_PATH}${story}/share.png`);
    const shared = await page.request.get(picture.replace(`${SITE_ORIGIN}${BASE_PATH}`, address));
    expect(shared.headers()['content-type']).toBe('image/png');
    const manifest = await page.request.get(`${address}/manifest.webmanifest`);
    expect(await manifest.json()).toMatchObject({
      start_url: expect.stringMatching(/^(\.\/?|\/space\/aide\/)$/),
    });
  } finally {
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true });
  }
});
