import type { Page } from '@playwright/test';
import { hostileStory, RIGHT_TO_LEFT } from './hostile-story.ts';
import { expect } from './journey.ts';
import { expectNothingSticksOut } from './sticks-out.ts';

export const TITLE = `</title><script>window.hacked=11</script> ${RIGHT_TO_LEFT}`;
export const story = hostileStory('hostile', TITLE);

/** Nothing of the story ran, and nothing of it widens the page. */
export async function expectOnlyText(page: Page, where: string): Promise<void> {
  expect(await page.evaluate('window.hacked'), where).toBeUndefined();
  expect(
    await page.locator('main script, main img, main [onload], main [onerror]').count(),
    where,
  ).toBe(0);
  expect(await page.locator('a[href^="javascript:"], [onmouseover]').count(), where).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNothingSticksOut(page, `in ${where}`);
}
