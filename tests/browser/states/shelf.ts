import type { Page } from '@playwright/test';
import { expect, open, replayAt } from '../journey.ts';
import { bringLog, catalogFrom, freshLog, unfinishedLog, usedLog } from '../learner-log.ts';
import { chooseAndKeep, storyFile } from '../open-page.ts';
import { withNewerRelease } from './newer-release.ts';
import type { State } from './state.ts';
import { withoutStorage } from './without-storage.ts';

/** Opens a story from a file and reads into it, and into the one on the shelf. */
async function readAbout(page: Page): Promise<void> {
  await open(page, '/open');
  await chooseAndKeep(page, 'harbour.yaml', storyFile('harbour.yaml'));
  for (const address of ['/stories/opened/accounts?story=harbour', replayAt(12)]) {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
}

export const states: readonly State[] = [
  { name: 'the shelf', address: '/' },
  {
    name: 'a shelf in use',
    address: '/settings',
    reach: async (page) => {
      const catalog = await catalogFrom(page);
      await bringLog(page, [...usedLog(catalog), ...unfinishedLog(catalog)]);
      await readAbout(page);
      await open(page, '/');
      await expect(page.getByRole('link', { name: 'Go on with your session' })).toBeVisible();
      await expect(page.getByRole('link', { name: /^Review \d+ questions/ })).toBeVisible();
      await expect(page.getByText('You left off at')).toHaveCount(2);
    },
  },
  {
    name: 'a shelf on a day when nothing is due',
    address: '/settings',
    reach: async (page) => {
      await bringLog(page, freshLog(await catalogFrom(page)));
      await open(page, '/');
      await expect(page.getByText('Nothing is due today.')).toBeVisible();
    },
  },
  { name: 'a shelf with a newer release', address: '/', reach: withNewerRelease },
  { name: 'an unknown story', address: '/stories/no-such-story', missing: true },
  { name: 'an unknown page', address: '/no/such/page', missing: true },
  { name: 'a shelf where nothing can be stored', address: '/', reach: withoutStorage },
];
