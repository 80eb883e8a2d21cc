import { type Detail, type Scene, walkthrough } from '@aide-memoire/quiz';
import type { Locator, Page } from '@playwright/test';
import { expect, story, timeline } from './journey.ts';

export const SEED = 7;

/** The scenes that the app makes with the seed. */
export const scenesOf = (detail: Detail): readonly Scene[] =>
  walkthrough(timeline, { seed: SEED, detail });

export const setUp = `${story}/walk?detail=brief&seed=${SEED}`;
export const sceneAt = ({ event }: Scene): string => `${setUp}&scene=${event}`;

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const foreseen = (page: Page): Locator =>
  page.getByRole('region', { name: 'Foreseen', exact: true });
export const otherWay = (page: Page): Locator =>
  page.getByRole('region', { name: 'It went another way' });

/** The key that chooses what came next, or something else. */
export const rightKey = ({ options, key }: Scene): string =>
  String(1 + options.findIndex(({ id }) => key.includes(id)));
export const wrongKey = ({ options, key }: Scene): string =>
  String(1 + options.findIndex(({ id }) => !key.includes(id)));

/** Chooses and checks in a scene with keys. */
export async function take(page: Page, key: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(foreseen(page).or(otherWay(page))).toBeFocused();
}
