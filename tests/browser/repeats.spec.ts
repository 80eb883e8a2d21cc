import { type Story, type StoryEvent } from '@aide-memoire/core';
import { parseStory } from '@aide-memoire/core/parse';
import type { Page } from '@playwright/test';
import { expect, open, test } from './journey.ts';
import { keepOpened } from './long-story.ts';
import { chooseAndKeep, storyFile } from './open-page.ts';

const echo = storyFile('echo.yaml');
const at = (place: string, params = ''): string => `/stories/opened${place}?story=echo${params}`;
const headings = (page: Page) => page.getByRole('heading', { level: 2 });
const question = (page: Page) => page.getByRole('heading', { name: 'What did Borland do?' });

// A row that is known by its words and comes twice stops a page; the journey's watch over the console hears of it.

test.beforeEach(async ({ page }) => {
  await open(page, '/open');
});

test('a story that says everything twice has a briefing @desktop', async ({ page }) => {
  await chooseAndKeep(page, 'echo.yaml', echo);
  await open(page, at(''));
  await expect(page.getByText('Pier, Arland, Arland')).toBeVisible();
  await expect(page.getByRole('img', { name: /who spoke to whom/ })).toBeVisible();
});

test('a story that says everything twice is replayed @desktop', async ({ page }) => {
  await chooseAndKeep(page, 'echo.yaml', echo);
  await open(page, at('/replay', '&step=signing&without=signing'));
  await expect(page.getByText('Would no longer move the Pact')).toBeVisible();
  await expect(question(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Forward', exact: true }).click();
  await expect(headings(page).first()).toContainText('a room with a view');
  await expect(page.getByText('we need a room')).toHaveCount(1);
});

test('a story that says everything twice is compared @desktop', async ({ page }) => {
  await chooseAndKeep(page, 'echo.yaml', echo);
  await open(page, at('/accounts'));
  await expect(page.getByText('If so: The Pact would be')).toHaveCount(2);
  await expect(question(page)).toHaveCount(2);
  for (const mark of await page.locator('td button').all()) {
    await mark.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('a story that says everything twice is guessed @desktop', async ({ page }) => {
  await chooseAndKeep(page, 'echo.yaml', echo);
  const check = page.getByRole('button', { name: 'Check' });
  await open(page, at('/walk', '&detail=full&seed=7'));
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(check).toBeVisible();
  while (await check.isVisible()) {
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Who reports it' })).toContainText('paper');
    await page.getByRole('button', { name: /Continue|See how it went/ }).click();
  }
});

test('a story that says everything twice is asked about @desktop', async ({ page }) => {
  await chooseAndKeep(page, 'echo.yaml', echo);
  const check = page.getByRole('button', { name: 'Check' });
  await open(page, at('/quiz', '&seed=3&count=20'));
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(check).toBeVisible();
  let differing = 0;
  while (await check.isVisible()) {
    if ((await page.getByRole('radio').count()) > 0) await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Where to read it' })).toContainText('paper');
    if (await page.getByRole('heading', { name: 'Where the sources differ' }).isVisible())
      differing += await page.getByText('What did Borland do?', { exact: true }).count();
    await page.getByRole('button', { name: /Continue|See the result/ }).click();
  }
  expect(differing).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: 'When they come back' })).toBeVisible();
});

/** A story as an earlier release kept it, which let a list name a thing twice. */
function keptBefore(): Story {
  const story = parseStory(echo);
  const twice = ({ by, to, ...event }: StoryEvent): StoryEvent => ({
    ...event,
    by: [...by, ...by],
    to: [...to, ...to],
  });
  return {
    ...story,
    events: story.events.map(twice),
    disputes: story.disputes.map((dispute) => ({
      ...dispute,
      about: [...dispute.about, ...dispute.about],
    })),
  };
}

test('a story that was kept before its lists were checked is read as well @desktop', async ({
  page,
}) => {
  await keepOpened(page, keptBefore());
  await open(page, at(''));
  await expect(headings(page).last()).toHaveText('Sources');
  await open(page, at('/replay', '&step=pause'));
  await expect(question(page)).toHaveCount(2);
  await open(page, at('/accounts'));
  await expect(page.getByText('If so: The Pact would be').first()).toBeVisible();
});
