import type { Page } from '@playwright/test';
import { expect, replayAt, story, timeline } from '../journey.ts';
import type { State } from './state.ts';

const disputed = timeline.stepOf(timeline.story.disputes[0]?.about[0] ?? '').index;
const quoted = timeline.story.events.findIndex(({ reports }) =>
  reports.some(({ quote }) => quote !== undefined),
);
const without = (event: string): string => `${story}/replay?step=${event}&without=${event}`;

const openChart = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^The Blinken–Lavrov talk: its statechart$/i }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
};

export const states: readonly State[] = [
  { name: 'the first step', address: `${story}/replay` },
  { name: 'a disputed step', address: replayAt(disputed) },
  { name: 'a step with a quote', address: replayAt(quoted + 1) },
  { name: 'the last step', address: replayAt(timeline.length) },
  { name: 'an unknown step', address: `${story}/replay?step=nowhere` },
  {
    name: 'the help',
    address: `${story}/replay`,
    reach: async (page) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys and marks' })).toBeVisible();
    },
  },
  {
    name: 'all events',
    address: `${story}/replay`,
    reach: (page) => page.getByText(`All ${timeline.length} events`).click(),
  },
  {
    name: 'a replay that plays',
    address: `${story}/replay`,
    reach: (page) => page.getByRole('button', { name: 'Play', exact: true }).click(),
  },
  { name: 'a step as it became known', address: `${replayAt(5)}&clock=known` },
  { name: 'an event taken out', address: without('talk-requested') },
  { name: 'an event taken out that changes nothing', address: without('yellen-visits') },
  { name: 'an unknown event taken out', address: `${story}/replay?without=nothing` },
  { name: 'a statechart', address: replayAt(timeline.length), reach: openChart },
  {
    name: 'a subject that is followed',
    address: replayAt(5),
    reach: (page) => page.getByRole('button', { name: 'Follow New START', exact: true }).click(),
  },
];
