import type { Page } from '@playwright/test';
import { expect, story } from '../journey.ts';
import { withFullStorage } from './full-storage.ts';
import type { State } from './state.ts';
import { withoutStorage } from './without-storage.ts';

const quiz = (more: string): string => `${story}/quiz?seed=7&count=5${more}`;

const startQuiz = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
};

const goOn = (page: Page) => page.getByRole('button', { name: /Continue|See the result/ });

/** Chooses one of the options and checks it. */
const check = async (page: Page, option = 1): Promise<void> => {
  await page.keyboard.press(String(option));
  await page.keyboard.press('Enter');
  await expect(goOn(page)).toBeVisible();
};

const startAsked = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: 'Ask me before each check' }).check();
  await startQuiz(page);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'How sure are you?' })).toBeVisible();
};

/** Answers until the feedback says this. */
const until = (verdict: 'Right' | 'Not right') => async (page: Page) => {
  await startQuiz(page);
  const region = page.getByRole('region', { name: verdict, exact: true });
  for (let i = 0; i < 10; i++) {
    await check(page, (i % 3) + 1);
    if (await region.isVisible()) return;
    await goOn(page).click();
    await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  }
  throw new Error(`No answer was “${verdict}”.`);
};

const answerAll = async (page: Page): Promise<void> => {
  await startQuiz(page);
  const toCheck = page.getByRole('button', { name: 'Check' });
  const result = page.getByRole('heading', { name: /right the first time/ });
  while (await toCheck.isVisible()) {
    await check(page);
    await goOn(page).click();
    await expect(toCheck.or(result)).toBeVisible();
  }
  await expect(page.getByRole('heading', { name: 'When they come back' })).toBeVisible();
};

export const states: readonly State[] = [
  { name: 'no session', address: '/session' },
  { name: 'a session that is not here', address: '/session?id=nowhere' },
  { name: 'a question', address: quiz('&kinds=when'), reach: startQuiz },
  {
    name: 'a question from one headline to another',
    address: quiz('&kinds=interval'),
    reach: startQuiz,
  },
  { name: 'an order to make', address: quiz('&kinds=order'), reach: startQuiz },
  {
    name: 'an order that is checked',
    address: quiz('&kinds=order'),
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
    address: quiz('&kinds=when'),
    reach: async (page) => {
      await startQuiz(page);
      await page.getByRole('button', { name: 'Check' }).click();
    },
  },
  { name: 'asked how sure', address: quiz('&kinds=when'), reach: startAsked },
  {
    name: 'feedback on an answer that was sure',
    address: quiz('&kinds=when'),
    reach: async (page) => {
      await startAsked(page);
      await page.keyboard.press('3');
      await expect(goOn(page)).toBeVisible();
    },
  },
  { name: 'a right answer', address: quiz('&kinds=when'), reach: until('Right') },
  { name: 'a wrong answer', address: quiz('&kinds=when'), reach: until('Not right') },
  {
    name: 'an answer on which the sources differ',
    address: quiz('&kinds=disagreement'),
    reach: async (page) => {
      await startQuiz(page);
      await check(page);
      await expect(page.getByRole('heading', { name: 'Where the sources differ' })).toBeVisible();
    },
  },
  {
    name: 'a question to report',
    address: quiz('&kinds=when'),
    reach: async (page) => {
      await startQuiz(page);
      await page.getByText('Report this question').click();
    },
  },
  {
    name: 'a reported question',
    address: quiz('&kinds=when'),
    reach: async (page) => {
      await startQuiz(page);
      await page.getByText('Report this question').click();
      await page.getByRole('button', { name: 'Report', exact: true }).click();
    },
  },
  { name: 'a result', address: quiz(''), reach: answerAll },
  {
    name: 'a result without an answer',
    address: quiz(''),
    reach: async (page) => {
      await startQuiz(page);
      await page.getByRole('button', { name: 'Stop here' }).click();
    },
  },
  {
    name: 'a result looked back on',
    address: quiz(''),
    reach: async (page) => {
      await answerAll(page);
      await page.reload();
      await expect(page.getByText('A session begun today')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'When they come back' })).toBeVisible();
    },
  },
  {
    name: 'an order that is being dragged',
    address: quiz('&kinds=order'),
    reach: async (page) => {
      await startQuiz(page);
      await page.locator('fieldset .handle').first().hover();
      await page.mouse.down();
      await page.locator('fieldset .handle').nth(1).hover();
      await expect(page.locator('li.held')).toBeVisible();
    },
  },
  {
    name: 'an answer that there is no room for',
    address: quiz('&kinds=when'),
    reach: async (page) => {
      await withFullStorage(page);
      await startQuiz(page);
      await check(page);
      await expect(page.getByText('What you do now is not saved.')).toBeVisible();
    },
  },
  {
    name: 'a question where nothing can be stored',
    address: quiz(''),
    reach: async (page) => {
      await withoutStorage(page);
      await startQuiz(page);
    },
  },
];
