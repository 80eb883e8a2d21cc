import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, replayAt, story, test, timeline } from './journey.ts';

interface State {
  readonly name: string;
  readonly address: string;
  readonly reach?: (page: Page) => Promise<void>;
  readonly missing?: boolean;
}

const disputed = timeline.stepOf(timeline.story.disputes[0]?.about[0] ?? '').index;
const quoted = timeline.story.events.findIndex(({ reports }) =>
  reports.some(({ quote }) => quote !== undefined),
);

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

const states: readonly State[] = [
  { name: 'the shelf', address: '/' },
  { name: 'the briefing', address: story },
  { name: 'the first step', address: `${story}/replay` },
  { name: 'a disputed step', address: replayAt(disputed) },
  { name: 'a step with a quote', address: replayAt(quoted + 1) },
  { name: 'the last step', address: replayAt(timeline.length) },
  { name: 'an unknown step', address: `${story}/replay?step=nowhere` },
  {
    name: 'the help',
    address: `${story}/replay`,
    reach: (page) => page.keyboard.press('?'),
  },
  {
    name: 'all events',
    address: `${story}/replay`,
    reach: (page) => page.getByText(`All ${timeline.length} events`).click(),
  },
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
  { name: 'an unknown story', address: '/stories/no-such-story', missing: true },
  { name: 'an unknown page', address: '/no/such/page', missing: true },
];

for (const { name, address, reach, missing = false } of states) {
  test(`${name}: axe finds nothing, in light and dark, and nothing scrolls sideways`, async ({
    page,
    complaints,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, address);
    await reach?.(page);

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
        colorScheme,
      ).toEqual([]);
    }

    // 640 is a window of 1280 at 200 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 640 });
      const sticksOut = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(sticksOut, `pixels too many at ${width}`).toBe(0);
    }
    if (missing) complaints.splice(0);
  });
}

test('the skip link leads past the header', async ({ page }) => {
  await open(page, story);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Step through it' })).toBeFocused();
});

test('the controls of a replay are large enough for a thumb', async ({ page }) => {
  await open(page, `${story}/replay`);
  for (const name of ['First', 'Back', 'Forward', 'Last']) {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).toBeInViewport();
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});
