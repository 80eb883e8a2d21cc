import { type Browser, devices, type Page } from '@playwright/test';
import { takenOver } from '../browser/journey.ts';
import type { State } from '../browser/states/state.ts';
import { NOW } from './clock.ts';

export const THEMES = ['light', 'dark'] as const;

/** The screens that pictures are taken on: the same two that the journeys go through. */
export const SCREENS = {
  phone: {
    ...devices['Pixel 7'],
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  },
  desktop: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
} as const;

export type Screen = keyof typeof SCREENS;

/**
 * Brings a page of its own into a state, has it looked at, and gives what it complained of on the console meanwhile.
 */
export async function withState(
  browser: Browser,
  baseURL: string,
  { address, reach, missing = false }: State,
  screen: Screen,
  look: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const context = await browser.newContext({
    ...SCREENS[screen],
    baseURL,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.clock.setFixedTime(NOW);
    await page.goto(address);
    await takenOver(page);
    await reach?.(page);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await look(page);
  } catch (error) {
    complaints.push(error instanceof Error ? error.message : String(error));
  } finally {
    await context.close();
  }
  // The browser itself reports that such an address is not there.
  return missing ? complaints.filter((text) => !text.includes('404')) : complaints;
}
