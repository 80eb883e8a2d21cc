import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';

export { expect };

/** The story that the journeys go through, replayed as the app does. */
export const timeline = replay(loadStory('new-start-2023'));
export const story = `/stories/${timeline.story.id}`;
export const eventAt = (step: number) => timeline.step(step).event;
export const replayAt = (step: number): string => `${story}/replay?step=${eventAt(step).id}`;

/** What Playwright itself says where it lets no service worker in. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

interface Watched {
  /** What the browser complained about so far; a journey that expects some takes them out. */
  readonly complaints: string[];
}

/** A journey ends badly when the console held an error or a warning. */
export const test = base.extend<Watched>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        if (message.text() !== BLOCKED) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Goes from one thing to the next with Tab until it is at the one wanted. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').and(wanted).count()) > 0) return;
  }
  throw new Error('Tab does not get there.');
}

/** Opens an address and waits until the app has taken over from the prerendered page. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await takenOver(page);
}

/** Kit adds the place where it announces pages once the app runs. */
export async function takenOver(page: Page): Promise<void> {
  await expect(page.locator('#svelte-announcer')).toBeAttached();
}

/** Waits until the event of a step is shown, and the address says so. */
export async function expectStep(page: Page, step: number): Promise<void> {
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
    eventAt(step).title,
  );
  await expect(page.getByText(`Step ${step} of ${timeline.length}`, { exact: true })).toBeVisible();
}
