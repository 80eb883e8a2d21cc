import type { Page } from '@playwright/test';
import { hostileStory, RIGHT_TO_LEFT } from './hostile-story.ts';
import { expect, open, test } from './journey.ts';
import { choose, chooseAndKeep, keep } from './open-page.ts';

const TITLE = `</title><script>window.hacked=11</script> ${RIGHT_TO_LEFT}`;
const story = hostileStory('hostile', TITLE);

/** Nothing of the story ran, and nothing of it widens the page. */
async function expectOnlyText(page: Page, where: string): Promise<void> {
  expect(await page.evaluate('window.hacked'), where).toBeUndefined();
  expect(
    await page.locator('main script, main img, main [onload], main [onerror]').count(),
    where,
  ).toBe(0);
  expect(await page.locator('a[href^="javascript:"], [onmouseover]').count(), where).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  const sticksOut = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(sticksOut, `${where}: pixels too many`).toBe(0);
}

test('what a story holds is text, in every place @desktop', async ({ page }) => {
  test.setTimeout(90_000);
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog: ${dialog.message()}`);
  });
  await open(page, '/open');
  await choose(page, '<img src=x onerror=window.hacked=12>.json', story);
  await expect(keep(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(TITLE);
  await expectOnlyText(page, 'what was found');
  await keep(page).click();
  await expect(page.getByText('is ready to study')).toBeVisible();
  await expectOnlyText(page, 'the list');

  for (const place of ['', '/replay', '/accounts', '/walk', '/quiz']) {
    await open(page, `/stories/opened${place}?story=hostile`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).not.toHaveTitle(/^An opened story/);
    await expectOnlyText(page, place);
  }
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  await expectOnlyText(page, 'a question');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Continue|See the result/ })).toBeVisible();
  await expectOnlyText(page, 'an answered question');

  await open(page, '/stories/opened/replay?story=hostile&step=event-4');
  await expectOnlyText(page, 'a disputed step');
  await page.keyboard.press('End');
  await expectOnlyText(page, 'the last step');
});

test('the mistakes of a hostile file are text as well @desktop', async ({ page }) => {
  await open(page, '/open');
  const broken = story
    .replace('"language"', '"<img src=x onerror=window.hacked=13>":1,"language"')
    .replace('"act":"talk"', '"act":"<script>"')
    .replace('"place":"place"', '"place":"constructor"')
    .replace('"machine":"meeting"', '"machine":"constructor"');
  await choose(page, 'hostile.json', broken);
  await expect(page.getByRole('heading', { name: /mistakes in hostile.json/ })).toBeVisible();
  await expect(page.getByText('"<img src=x onerror=window.hacked=13>" is no key')).toBeVisible();
  await expectOnlyText(page, 'mistakes');
});

for (const [what, text, sentence] of [
  ['a text that turns the writing round', story.replace(TITLE, 'Turned \u202e round'), 'U+202E'],
  ['an isolation that is not closed', story.replace(TITLE, 'Isolated \u2067 and left'), 'U+2067'],
  ['a control character', story.replace(TITLE, 'A bell \\u0007'), 'U+0007'],
  [
    'the key __proto__',
    story.replace('"language"', '"__proto__":{"hacked":1},"language"'),
    '__proto__',
  ],
  ['laughs by the billion', laughs(), 'no YAML aliases'],
] as const) {
  test(`${what} is refused at once, and shown without harm @desktop`, async ({ page }) => {
    await open(page, '/open');
    await choose(page, 'hostile.yaml', text);
    await expect(page.getByRole('heading', { name: /in hostile.yaml/ })).toBeFocused();
    await expect(page.getByText(sentence).first()).toBeVisible();
    // What turns the writing round stands there as letters and digits.
    expect(await page.locator('main').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    await expectOnlyText(page, what);
  });
}

test('writing from right to left turns nothing of ours round @desktop', async ({ page }) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'שלום.json', story);
  // The line ends in ours, to the right of what is the file's.
  const line = page.getByText(/ · opened /);
  const [from, name] = await line.evaluate((element) => {
    const range = document.createRange();
    const text = [...element.childNodes].find((node) => node.textContent?.includes('opened'));
    if (!text) throw new Error('There is no such line.');
    range.selectNodeContents(text);
    const last = [...range.getClientRects()].at(-1);
    return [last?.right ?? 0, element.querySelector('bdi')?.getBoundingClientRect().left ?? 0];
  });
  expect(name).toBeGreaterThanOrEqual(Math.floor(from) - 1);
});

function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, i) =>
    i === 0
      ? 'a0: &a0 ["ha"]'
      : `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
  );
  return `format: aide-memoire/story@1\n${levels.join('\n')}\n`;
}
