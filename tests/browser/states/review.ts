import { expect, open } from '../journey.ts';
import { bringLog, catalogFrom, freshLog, unfinishedLog, usedLog } from '../learner-log.ts';
import type { State } from './state.ts';
import { withoutStorage } from './without-storage.ts';

export const states: readonly State[] = [
  {
    name: 'a review of nothing, since nothing was answered',
    address: '/review',
    reach: (page) => expect(page.getByText('You have not answered anything yet')).toBeVisible(),
  },
  {
    name: 'a review of what is due',
    address: '/settings',
    reach: async (page) => {
      await bringLog(page, usedLog(await catalogFrom(page)));
      await open(page, '/review');
      await expect(page.getByRole('heading', { name: 'Why these' })).toBeVisible();
    },
  },
  {
    name: 'a review on a day when nothing is due',
    address: '/settings',
    reach: async (page) => {
      await bringLog(page, freshLog(await catalogFrom(page)));
      await open(page, '/review');
      await expect(page.getByText('Nothing is due today.')).toBeVisible();
    },
  },
  {
    name: 'a review with a session that is not finished',
    address: '/settings',
    reach: async (page) => {
      await bringLog(page, unfinishedLog(await catalogFrom(page)));
      await open(page, '/review');
      await expect(page.getByRole('link', { name: 'Go on' })).toBeVisible();
    },
  },
  {
    name: 'a review that cannot be reckoned',
    address: '/settings',
    reach: async (page) => {
      await page.route('**/catalog.json', (route) =>
        route.fulfill({ status: 200, body: 'broken' }),
      );
      await page.getByRole('link', { name: 'Review' }).click();
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  },
  { name: 'a review where nothing can be stored', address: '/review', reach: withoutStorage },
];
