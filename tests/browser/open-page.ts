import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

/** A story file of the tests. */
export const storyFile = (name: string): string =>
  readFileSync(new URL(`opened/${name}`, import.meta.url), 'utf8');

/** As `setInputFiles` takes it. */
export const fileOf = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

export const chooser = (page: Page): Locator => page.getByLabel('Choose a story file');

export async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await chooser(page).setInputFiles(fileOf(name, content));
}

export const keep = (page: Page): Locator =>
  page.getByRole('button', { name: 'Keep it and study' });

/** Opens a story, and keeps it. */
export async function chooseAndKeep(page: Page, name: string, content: string): Promise<void> {
  await choose(page, name, content);
  await keep(page).click();
  await expect(page.getByRole('heading', { name: /is ready to study$/ })).toBeFocused();
}

/** Lets a file fall on the page, as from a folder beside the window. */
export async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], name ?? ''));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}
