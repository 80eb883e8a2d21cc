import { parseStory } from '@aide-memoire/core/parse';
import type { Page } from '@playwright/test';
import { expect, open, test } from './journey.ts';
import { choose, chooseAndKeep, keep, storyFile } from './open-page.ts';

/* A story in another language than the page's: what it says is marked, or an English voice would read it (WCAG 3.1.2). */

const LANGUAGE = 'de';
const file = storyFile('harbour.yaml').replace('language: en', `language: ${LANGUAGE}`);
const story = parseStory(file);
const at = (place: string, params = ''): string => `/stories/opened${place}?story=harbour${params}`;

/** What the story says, but for names, which are names in every language. */
const SAID: readonly string[] = [
  story.title,
  story.summary,
  ...story.events.flatMap(({ title, summary = '', details, reports }) => [
    title,
    summary,
    ...Object.values(details).map((detail) => ('because' in detail ? detail.because : '')),
    ...reports.map(({ quote = '' }) => quote),
  ]),
  ...story.entities.map(({ role = '' }) => role),
  ...story.disputes.flatMap(({ question, positions }) => [
    question,
    ...positions.map(({ claim }) => claim),
  ]),
].filter((text) => text !== '');

/** Says of every text on the page that is the story's alone whether it is marked, and that nothing else is. */
async function expectMarked(page: Page, ...texts: readonly string[]): Promise<void> {
  const found = await page.locator('main').evaluate(
    (main, { language, said }) => {
      const plain = (text: string): string =>
        text
          .replaceAll(/[“”\s]+/g, ' ')
          .trim()
          .toLowerCase();
      const own = new Set(said.map(plain));
      const isMarked = (node: Node): boolean =>
        node.parentElement?.closest<HTMLElement>('[lang]')?.lang === language;
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const [marked, unmarked]: [string[], string[]] = [[], []];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = plain(node.textContent ?? '');
        if (own.has(text)) (isMarked(node) ? marked : unmarked).push(text);
      }
      return { marked, unmarked };
    },
    { language: LANGUAGE, said: SAID },
  );
  expect(found.unmarked).toEqual([]);
  for (const text of texts) expect(found.marked).toContain(text.toLowerCase());
}

const [signing, , invitation, answer, meeting, , pause] = story.events;
const [dispute] = story.disputes;
if (!signing || !invitation || !answer || !meeting || !pause || !dispute)
  throw new Error('The harbour is not what it was.');

test('what a story in another language says is marked where it is opened and read @desktop', async ({
  page,
}) => {
  await open(page, '/open');
  await choose(page, 'hafen.yaml', file);
  await expect(keep(page)).toBeVisible();
  await expectMarked(page, story.title, story.summary);
  await keep(page).click();
  await expect(page.getByText('is ready to study')).toBeVisible();
  await expectMarked(page, story.title);
  await open(page, '/');
  await expect(page.getByRole('link', { name: story.title })).toBeVisible();
  await expectMarked(page, story.title);

  await open(page, at(''));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expectMarked(page, story.title, story.summary, meeting.title, dispute.question);
  await expectMarked(page, 'Foreign Minister of Arland');
});

test('what a story in another language says is marked where it is replayed @desktop', async ({
  page,
}) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'hafen.yaml', file);
  await open(page, at('/replay', '&step=meeting&without=invitation'));
  await page.getByText('All 7 events').click();
  await expectMarked(
    page,
    ...[story.title, meeting.title, answer.title, invitation.title, pause.title],
    'we share one sea',
    'the ferries had stood still for a month',
  );
  await open(page, at('/replay', '&step=pause'));
  await expect(page.getByRole('heading', { name: dispute.question })).toBeVisible();
  await expectMarked(page, dispute.question, 'because the pier costs too much');
});

test('what a story in another language says is marked where accounts are compared @desktop', async ({
  page,
}) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'hafen.yaml', file);
  await open(page, at('/accounts'));
  await page.getByRole('row', { name: meeting.title }).getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectMarked(page, story.title, meeting.title, 'we share one sea');
  await expectMarked(page, dispute.question, 'because the pier costs too much');
});

test('what a story in another language says is marked in a walk @desktop', async ({ page }) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'hafen.yaml', file);
  const check = page.getByRole('button', { name: 'Check' });
  await open(page, at('/walk', '&detail=full&seed=7'));
  await expectMarked(page, story.title);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(check).toBeVisible();
  while (await check.isVisible()) {
    await expectMarked(page);
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expectMarked(page);
    await page.getByRole('button', { name: /Continue|See how it went/ }).click();
  }
  await expectMarked(page, story.title, meeting.title);
});

test('what a story in another language says is marked in a quiz @desktop', async ({ page }) => {
  test.slow();
  await open(page, '/open');
  await chooseAndKeep(page, 'hafen.yaml', file);
  await open(page, at('/quiz', '&about=meeting'));
  await expectMarked(page, story.title, meeting.title);
  await open(page, at('/quiz', '&seed=3&count=20&sheet=yes'));
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
  await expectMarked(page, story.title);

  await open(page, at('/quiz', '&seed=3&count=20'));
  await page.getByRole('button', { name: 'Start' }).click();
  const check = page.getByRole('button', { name: 'Check' });
  await expect(check).toBeVisible();
  while (await check.isVisible()) {
    await expectMarked(page);
    if ((await page.getByRole('radio').count()) > 0) await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    const goOn = page.getByRole('button', { name: /Continue|See the result/ });
    await expect(goOn).toBeVisible();
    await expectMarked(page);
    await goOn.click();
  }
  await expect(page.getByRole('heading', { name: 'Worth another look' })).toBeVisible();
  await expectMarked(page);
});
