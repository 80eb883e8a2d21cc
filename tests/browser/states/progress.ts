import { expect, open } from '../journey.ts';
import { bringLog, catalogFrom, usedLog } from '../learner-log.ts';
import type { State } from './state.ts';
import { withoutStorage } from './without-storage.ts';

export const states: readonly State[] = [
  {
    name: 'a progress that has not begun',
    address: '/progress',
    reach: (page) => expect(page.getByText('Nothing is answered yet')).toBeVisible(),
  },
  {
    name: 'the progress of ten weeks',
    address: '/settings',
    reach: async (page) => {
      await bringLog(page, usedLog(await catalogFrom(page)));
      await open(page, '/progress');
      await page.getByText('These days as a table').click();
      await page.getByText('How this is reckoned').click();
      await expect(page.getByRole('heading', { name: 'What will come back' })).toBeVisible();
    },
  },
  { name: 'a progress where nothing can be stored', address: '/progress', reach: withoutStorage },
];
