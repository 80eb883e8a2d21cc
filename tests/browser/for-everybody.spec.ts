import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, story, test } from './journey.ts';
import { STATES } from './states/index.ts';
import { expectNothingSticksOut } from './sticks-out.ts';

const states = Object.values(STATES).flat();

/** Words that have room on any line and yet stand on two. Where there is a hyphen or a slash, a line may end. */
const BROKEN_WORDS = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement.checkVisibility() || text.parentElement.closest('.visually-hidden, svg')) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}]{2,12}/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1) broken.push(word);
    }
  }
  return broken;
})()`;

/**
 * All rules, in less time: the app has no frames, so a page of its own that axe opens for them is left out, and so is the
 * telling of what passed.
 */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

async function expectNoViolation(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}

for (const { name, address, reach, missing = false } of states) {
  test(`${name}: axe finds nothing, in light and dark, nothing scrolls sideways, no word is broken`, async ({
    page,
    complaints,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, address);
    await reach?.(page);

    await page.emulateMedia({ colorScheme: 'light' });
    expect(page.frames(), 'one frame alone').toHaveLength(1);
    await expectNoViolation(axeOn(page));
    // The other theme has other colours, and is the same else.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoViolation(axeOn(page).withRules('color-contrast'));

    expect(await page.evaluate<readonly string[]>(BROKEN_WORDS)).toEqual([]);

    // 640 is a window of 1280 at 200 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 640 });
      await expectNothingSticksOut(page, `at ${width}`);
    }
    if (missing) complaints.splice(0);
  });
}

test('the skip link leads past the header', async ({ page }) => {
  await open(page, story);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Step through it' })).toBeFocused();
});

test('the controls of a replay are large enough for a thumb', async ({ page }) => {
  await open(page, `${story}/replay`);
  for (const name of ['First', 'Back', 'Forward', 'Last']) {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).toBeInViewport();
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('with the largest text nothing leaves a small screen', async ({ page }) => {
  await open(page, '/settings');
  await page.getByRole('radio', { name: 'Largest' }).check();
  await open(page, `${story}/replay`);
  for (const width of [320, 360, 390]) {
    await page.setViewportSize({ width, height: 700 });
    for (const name of ['First', 'Back', 'Play', 'Forward', 'Last']) {
      const button = page.getByRole('button', { name, exact: true });
      await expect(button, `${name} at ${width}`).toBeInViewport({ ratio: 1 });
    }
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, `${story}/quiz?seed=7&count=5&kinds=when`);
  await page.getByRole('button', { name: 'Start' }).click();
  const check = page.getByRole('button', { name: 'Check' });
  await expect(check).toBeVisible();
  await page.getByRole('radio').first().check();
  await check.click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});

test('in forced colours one place of the story is marked as the one shown @desktop', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, `${story}/accounts`);
  const edges = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('nav[aria-label="This story"] a')].map((link) => getComputedStyle(link).borderBlockEndColor)`,
  );
  expect(edges).toHaveLength(5);
  expect(edges.filter((edge) => edge === edges[2])).toHaveLength(1);
});
