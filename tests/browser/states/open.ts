import type { Page } from '@playwright/test';
import { expect } from '../journey.ts';
import { choose, chooseAndKeep, keep, storyFile } from '../open-page.ts';
import type { State } from './state.ts';

const address = '/open';
const harbour = storyFile('harbour.yaml');
const broken = harbour.replace('summary:', 'sumary:').replace('treaty: suspend', 'treaty: sign');

const keepIt = (page: Page) => chooseAndKeep(page, 'harbour.yaml', harbour);

export const states: readonly State[] = [
  { name: 'a story to open', address },
  {
    name: 'a story being proven',
    address,
    reach: async (page) => {
      // The worker never comes.
      await page.route('**/workers/**', () => new Promise(() => undefined));
      await choose(page, 'harbour.yaml', harbour);
      await expect(page.getByRole('progressbar')).toBeVisible();
    },
  },
  {
    name: 'a story found in a file',
    address,
    reach: async (page) => {
      await choose(page, 'harbour.yaml', harbour.replace('Ahl asks Bohm', 'She asks Bohm'));
      await expect(keep(page)).toBeVisible();
      await page.getByText(/^Why there are none/).click();
      await page.getByText(/that could be better$/).click();
    },
  },
  {
    name: 'mistakes in a story file',
    address,
    reach: async (page) => {
      await choose(page, 'harbour.yaml', broken);
      await expect(page.getByRole('heading', { name: /mistakes in/ })).toBeVisible();
    },
  },
  {
    name: 'a file that is no story',
    address,
    reach: async (page) => {
      await choose(page, 'package.json', '{"name":"a"}');
      await expect(page.getByRole('heading', { name: /cannot be opened/ })).toBeVisible();
    },
  },
  { name: 'a story that was kept', address, reach: keepIt },
  {
    name: 'a story to replace',
    address,
    reach: async (page) => {
      await keepIt(page);
      await choose(page, 'harbour.yaml', harbour);
      await expect(page.getByRole('button', { name: 'Replace it and study' })).toBeVisible();
    },
  },
  {
    name: 'an opened story to remove',
    address,
    reach: async (page) => {
      await keepIt(page);
      await page.getByRole('button', { name: /^Remove/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'an opened story that is not here',
    address: '/stories/opened/replay?story=nowhere',
    reach: (page) =>
      expect(page.getByRole('heading', { name: 'This story is not here' })).toBeVisible(),
  },
];
