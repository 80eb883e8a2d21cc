import { expect, story, timeline } from '../journey.ts';
import type { State } from './state.ts';

const [dispute] = timeline.story.disputes;

export const states: readonly State[] = [
  { name: 'the accounts', address: `${story}/accounts` },
  { name: 'what one source alone reports', address: `${story}/accounts?show=alone` },
  { name: 'the disputed events', address: `${story}/accounts?show=disputed` },
  {
    name: 'an account looked at closely',
    address: `${story}/accounts?show=disputed`,
    reach: async (page) => {
      await page
        .getByRole('button', { name: /news digest: reports/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'a dispute', address: `${story}/accounts#dispute-${dispute?.id ?? ''}` },
];
