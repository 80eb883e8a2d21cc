import { expect, story } from '../journey.ts';
import type { State } from './state.ts';

const quiz = `${story}/quiz`;

export const states: readonly State[] = [
  { name: 'the start of a quiz', address: quiz },
  { name: 'the start of a quiz with a seed', address: `${quiz}?seed=7` },
  {
    name: 'the start of a quiz about an event',
    address: `${quiz}?about=new-start-signed`,
  },
  {
    name: 'the kinds of question to choose from',
    address: quiz,
    reach: (page) => page.getByText(/All \d+ kinds/).click(),
  },
  {
    name: 'a start without a kind',
    address: quiz,
    reach: async (page) => {
      await page.getByText(/All \d+ kinds/).click();
      await page.getByRole('button', { name: 'None' }).click();
      await page.getByRole('button', { name: 'Start' }).click();
      await expect(page.getByText('Choose at least one kind of question.')).toBeVisible();
    },
  },
  {
    name: 'questions being made',
    address: quiz,
    reach: async (page) => {
      // A worker that never answers.
      await page.evaluate('Worker.prototype.postMessage = () => undefined');
      await page.getByRole('button', { name: 'Start' }).click();
      await expect(page.getByRole('progressbar', { name: 'Making the questions' })).toBeVisible();
    },
  },
  {
    name: 'a choice without a question',
    address: `${quiz}?kinds=what-next`,
    reach: async (page) => {
      await page.getByLabel('Up to which step?').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Start' }).click();
      await expect(page.getByText('There is no question for this choice')).toBeVisible();
    },
  },
  {
    name: 'a session left unfinished',
    address: quiz,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Start' }).click();
      await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
      await page.goBack();
      await expect(page.getByText('You left a session unfinished')).toBeVisible();
    },
  },
  {
    name: 'a sheet to print',
    address: `${quiz}?seed=7&count=5&sheet=yes`,
    reach: async (page) => {
      await expect(page.getByRole('heading', { name: /^Answers/ })).toBeVisible();
    },
  },
];
