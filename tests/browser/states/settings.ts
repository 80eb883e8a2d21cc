import { expect } from '../journey.ts';
import { bringLog, catalogFrom, fileOf, usedLog } from '../learner-log.ts';
import type { State } from './state.ts';
import { withoutStorage } from './without-storage.ts';

export const states: readonly State[] = [
  { name: 'the settings', address: '/settings' },
  {
    name: 'the settings after an import',
    address: '/settings',
    reach: async (page) => bringLog(page, usedLog(await catalogFrom(page))),
  },
  {
    name: 'the settings after a broken import',
    address: '/settings',
    reach: async (page) => {
      const file = fileOf('{"format":"aide-memoire/learner@1"}\nnot json\n{"v":1}\n');
      await page.getByLabel('A log that was exported').setInputFiles(file);
      await expect(page.getByText('was not imported')).toBeVisible();
    },
  },
  {
    name: 'the settings with the largest text',
    address: '/settings',
    reach: (page) => page.getByRole('radio', { name: 'Largest' }).check(),
  },
  {
    name: 'the question whether to erase the log',
    address: '/settings',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Erase …' }).click();
      await expect(page.getByRole('dialog', { name: 'Erase your log?' })).toBeVisible();
    },
  },
  { name: 'the settings where nothing can be stored', address: '/settings', reach: withoutStorage },
];
