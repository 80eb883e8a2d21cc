import type { Page } from '@playwright/test';
import { expect, story } from '../journey.ts';
import type { State } from './state.ts';

const startQuiz = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
};

const check = async (page: Page): Promise<void> => {
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Continue|See the result/ })).toBeVisible();
};

const answerAll = async (page: Page): Promise<void> => {
  await startQuiz(page);
  const result = page.getByRole('heading', { name: /right the first time/ });
  while (!(await result.isVisible())) {
    await check(page);
    await page.getByRole('button', { name: /Continue|See the result/ }).click();
  }
};

export const states: readonly State[] = [
  { name: 'the start of a quiz', address: `${story}/quiz?seed=7` },
  {
    name: 'the kinds of question to choose from',
    address: `${story}/quiz?seed=7`,
    reach: (page) => page.getByText(/All \d+ kinds/).click(),
  },
  { name: 'a question', address: `${story}/quiz?seed=7&kinds=when`, reach: startQuiz },
  {
    name: 'a question from one headline to another',
    address: `${story}/quiz?seed=7&kinds=interval`,
    reach: startQuiz,
  },
  { name: 'an order to make', address: `${story}/quiz?seed=7&kinds=order`, reach: startQuiz },
  {
    name: 'an order that is checked',
    address: `${story}/quiz?seed=7&kinds=order`,
    reach: async (page) => {
      await startQuiz(page);
      await page
        .getByRole('button', { name: /^Move down/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Check' }).click();
      await expect(page.getByRole('list', { name: 'The right order:' })).toBeVisible();
    },
  },
  {
    name: 'a check without a choice',
    address: `${story}/quiz?seed=7&kinds=when`,
    reach: async (page) => {
      await startQuiz(page);
      await page.getByRole('button', { name: 'Check' }).click();
    },
  },
  {
    name: 'an answered question',
    address: `${story}/quiz?seed=7&kinds=disagreement`,
    reach: async (page) => {
      await startQuiz(page);
      await check(page);
    },
  },
  { name: 'a result', address: `${story}/quiz?seed=7&count=5`, reach: answerAll },
];
