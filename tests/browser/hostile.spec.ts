import { expectOnlyText, story, TITLE } from './hostile-page.ts';
import { expect, open, test } from './journey.ts';
import { choose, chooseAndKeep } from './open-page.ts';

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

test('what is ours keeps its place beside writing from right to left @desktop', async ({
  page,
}) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'hostile.json', story);
  await open(page, '/stories/opened/replay?story=hostile&step=event-4');
  // A list of names that code puts together: each with the signs of an isolation.
  await expect(page.getByText(/according to [^]*and/).first()).toContainText(
    /\u2068[^\u2069]+\u2069/,
  );
  await page.getByText('All 9 events').click();
  const row = page.getByRole('listitem').filter({ hasText: '2 March 2023' });
  const title = await row.getByRole('link').boundingBox();
  const date = await row.getByText(/^2 March 2023$/).boundingBox();
  const isAfter = !!title && !!date && (date.y > title.y || date.x >= title.x + title.width);
  expect(isAfter).toBe(true);
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
