import { evidenceOf, statusLabel } from '@aide-memoire/core';
import type { Page } from '@playwright/test';
import {
  eventAt,
  expect,
  expectStep,
  open,
  replayAt,
  story,
  tabTo,
  takenOver,
  test,
  timeline,
} from './journey.ts';

const last = timeline.length;
const affairs = (page: Page) => page.getByRole('region', { name: 'State of affairs' });

test('a reader goes from the shelf to the end of the story with keys only', async ({ page }) => {
  test.slow();
  await open(page, '/');
  await tabTo(page, page.getByRole('link', { name: timeline.story.title, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(story);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(timeline.story.title);

  await tabTo(page, page.getByRole('link', { name: 'Step through it' }));
  await page.keyboard.press('Enter');
  await expectStep(page, 1);

  for (let step = 2; step <= last; step++) {
    await page.keyboard.press('ArrowRight');
    await expectStep(page, step);
    await expect(page).toHaveURL(replayAt(step));
    await expectState(page, step);
  }

  await page.keyboard.press('ArrowRight');
  await expectStep(page, last);
  await page.keyboard.press('Home');
  await expectStep(page, 1);
  await page.keyboard.press('End');
  await expectStep(page, last);
  await page.keyboard.press('ArrowLeft');
  await expectStep(page, last - 1);

  await page.goBack();
  await expect(page, 'stepping left no trace in the history').toHaveURL(story);
});

/** Every subject with its status, first those that the step changed. */
async function expectState(page: Page, step: number): Promise<void> {
  const state = timeline.at(step);
  const { changes } = timeline.step(step);
  const lines = timeline.story.subjects.map(({ id, name, starts }) => {
    const label = (status = ''): string => statusLabel(timeline.index.machineOf(id), status);
    const change = changes.find(({ subject }) => subject === id);
    const words = change ? `from ${label(change.from)} to ${label(change.to)}` : label(state[id]);
    const first = timeline.path(id)[0]?.step ?? 0;
    const ahead =
      starts !== undefined && first > step ? `\\s+as the story takes it up at step ${first}` : '';
    return {
      changed: change !== undefined,
      text: new RegExp(`^\\s*${name}\\s+${words}${ahead}\\s*$`, 'i'),
    };
  });
  const sorted = [
    ...lines.filter(({ changed }) => changed),
    ...lines.filter(({ changed }) => !changed),
  ];
  await expect(affairs(page).locator('dl > div')).toHaveText(sorted.map(({ text }) => text));
  await expect(affairs(page).locator('.changed > div')).toHaveCount(changes.length);
}

test('the buttons step, and stop at either end', async ({ page }) => {
  await open(page, `${story}/replay`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Forward').click();
  await button('Forward').click();
  await expectStep(page, 3);
  await button('Back').click();
  await expectStep(page, 2);
  await button('Last').click();
  await expectStep(page, last);
  await expect(button('Forward')).toHaveAttribute('aria-disabled', 'true');
  await button('First').click();
  await expectStep(page, 1);
  await expect(page).toHaveURL(replayAt(1));
  await expect(button('Back')).toHaveAttribute('aria-disabled', 'true');
});

test('the range scrubs, and its own arrow keys step once', async ({ page }) => {
  await open(page, `${story}/replay`);
  const range = page.getByRole('slider', { name: 'Step' });
  await range.focus();
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 2);
  await page.keyboard.press('End');
  await expectStep(page, last);
  await range.fill('5');
  await expectStep(page, 5);
  await expect(page).toHaveURL(replayAt(5));
  await expect(range).toHaveAttribute('aria-valuetext', new RegExp(`Step 5 of ${last}`));
  // The range says its value itself; nothing else may say it again.
  await expect(page.locator('main [aria-live="polite"]')).toBeEmpty();
});

test('keys with a modifier are left to the browser @desktop', async ({ page }) => {
  await open(page, replayAt(5));
  await expectStep(page, 5);
  for (const key of ['Shift+ArrowRight', 'Control+ArrowRight', 'Control+Home', 'Meta+ArrowLeft']) {
    await page.keyboard.press(key);
  }
  await expectStep(page, 5);
});

/** Points at the mark of a step; marks stand evenly from one end of the strip to the other. */
async function chooseMark(page: Page, step: number): Promise<void> {
  const strip = page.locator('.marks');
  const { width = 0 } = (await strip.boundingBox()) ?? {};
  await strip.click({ position: { x: ((step - 1) / (last - 1)) * width, y: 16 } });
}

test('pointing at a mark tells its event @desktop', async ({ page }) => {
  await open(page, `${story}/replay`);
  const { width = 0 } = (await page.locator('.marks').boundingBox()) ?? {};
  await page.locator('.marks').hover({ position: { x: width - 2, y: 16 } });
  await expect(page.locator('.marks')).toContainText(eventAt(last).title);
});

test('a mark on the timeline and an entry of the list lead to their step, and Back returns', async ({
  page,
}) => {
  await open(page, `${story}/replay`);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 2);

  await chooseMark(page, 12);
  await expectStep(page, 12);
  await expect(page).toHaveURL(replayAt(12));

  await page.getByText(`All ${last} events`).click();
  await page
    .getByRole('listitem')
    .getByRole('link', { name: eventAt(20).title })
    .click();
  await expectStep(page, 20);

  await page.goBack();
  await expectStep(page, 12);
  await page.goBack();
  await expectStep(page, 2);
  await page.goForward();
  await expectStep(page, 12);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 13);
});

test('Back from a place on the page returns to the step that was shown there', async ({ page }) => {
  await open(page, replayAt(5));
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${replayAt(5)}#content`);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 6);
  await page.goBack();
  await expect(page).toHaveURL(replayAt(5));
  await expectStep(page, 5);
});

test('the help opens with the question mark, takes the keys and closes again', async ({ page }) => {
  await open(page, `${story}/replay`);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys and marks' });
  await expect(help).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expectStep(page, 1);
});

test('who presses Space in the help closes it, and has the keys as before @desktop', async ({
  page,
}) => {
  await open(page, `${story}/replay`);
  await page.keyboard.press('?');
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 2);
});

test('the address follows steps however many there are, and is right when one leaves @desktop', async ({
  page,
}) => {
  await open(page, `${story}/replay`);
  // More than a browser lets a page write in half a minute.
  for (let i = 0; i < 100; i++) await page.keyboard.press(i % 2 === 0 ? 'End' : 'Home');
  await page.keyboard.press(']');
  const shown = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  await page.getByRole('link', { name: 'Ask me about this' }).click();
  await expect(page.getByRole('heading', { name: 'Quiz' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(shown);
});

test('a key held down ends at the last step, and a reload stays there @desktop', async ({
  page,
}) => {
  await open(page, `${story}/replay`);
  for (let i = 1; i < last; i++) await page.keyboard.press('ArrowRight');
  await expectStep(page, last);
  await expect(page).toHaveURL(replayAt(last));
  await page.reload();
  await takenOver(page);
  await expectStep(page, last);
});

test('brackets go to the changes of the subject that is followed, or to any @desktop', async ({
  page,
}) => {
  const changes = timeline.path('new-start').filter(({ from, to }) => from !== to);
  const any = timeline.story.events
    .map((_, i) => i + 1)
    .filter((step) => timeline.step(step).changes.length > 0);
  await open(page, `${story}/replay`);
  await page.keyboard.press(']');
  await expectStep(page, any[1] ?? 0);
  await page.keyboard.press('Home');

  const follow = page.getByRole('button', { name: 'Follow New START', exact: true });
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  for (const { step } of changes.slice(1)) {
    await page.keyboard.press(']');
    await expectStep(page, step);
  }
  await page.keyboard.press(']');
  await expect(page.locator('main [aria-live="polite"]').first()).toHaveText(
    'There is no later change of New START.',
  );
  await page.keyboard.press('[');
  await expectStep(page, changes.at(-2)?.step ?? 0);
  await page.getByRole('button', { name: 'Next change' }).click();
  await expectStep(page, changes.at(-1)?.step ?? 0);
  await page.getByRole('button', { name: 'Stop following New START' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeFocused();
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
});

test('the keys can be turned off, and stay off @desktop', async ({ page }) => {
  await open(page, `${story}/replay`);
  await page.getByRole('button', { name: 'Keys and help' }).click();
  await page.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('?');
  await expectStep(page, 1);
  await page.reload();
  await takenOver(page);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 1);
  await page.getByRole('button', { name: 'Forward', exact: true }).click();
  await expectStep(page, 2);
});

test('the row of the step that is shown is marked in the list, and it alone', async ({ page }) => {
  await open(page, replayAt(5));
  await page.getByText(`All ${last} events`).click();
  const current = page.locator('details [aria-current="step"]');
  await expect(current).toHaveText(eventAt(5).title);
  await page.keyboard.press('ArrowRight');
  await expect(current).toHaveCount(1);
  await expect(current).toHaveText(eventAt(6).title);
});

test('a swipe over the event steps, and a scroll does not', async ({ page, hasTouch }) => {
  test.skip(!hasTouch, 'only a finger swipes');
  await open(page, replayAt(5));
  const touch = await page.context().newCDPSession(page);
  const swipe = async (dx: number, dy: number) => {
    const at = (share: number) => [{ x: 200 + share * dx, y: 500 + share * dy }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(-120, 10);
  await expectStep(page, 6);
  await swipe(-120, 10);
  await expectStep(page, 7);
  await swipe(120, -10);
  await expectStep(page, 6);
  await swipe(10, -200);
  await expect.poll(() => page.evaluate<number>('scrollY')).toBeGreaterThan(0);
  await expectStep(page, 6);
});

test('a step is read out to whoever does not see it', async ({ page }) => {
  await open(page, `${story}/replay`);
  const spoken = page.locator('main [aria-live="polite"]');
  await expect(spoken).toBeEmpty();
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toContainText(`Step 2 of ${last}`);
  await expect(spoken).toContainText(eventAt(2).title);
});

test('a disputed event shows the question, its positions and who holds them', async ({ page }) => {
  const [dispute] = timeline.story.disputes;
  if (!dispute) throw new Error('The story has no dispute.');
  await open(page, `${story}/replay?step=${dispute.about[0] ?? ''}`);
  await expect(page.getByText('Disputed', { exact: true })).toBeVisible();
  const card = page.getByRole('article').filter({ hasText: dispute.question }).last();
  await expect(card.getByRole('heading', { name: dispute.question })).toBeVisible();
  await expect(card.getByRole('listitem')).toHaveCount(dispute.positions.length);
  for (const item of await card.getByRole('listitem').all()) {
    await expect(item).toContainText(/according to|denied by/);
  }
});

test('a quote shows whose words they are and who quotes them', async ({ page }) => {
  const event = timeline.story.events.find(({ reports }) => reports.some((report) => report.quote));
  const attribution =
    event && evidenceOf(timeline, event.id).attributions.find(({ report }) => report.quote);
  const { quote = '', speaker = event?.by[0] ?? '' } = attribution?.report ?? {};
  await open(page, `${story}/replay?step=${event?.id ?? ''}`);
  const figure = page.getByRole('figure').filter({ hasText: quote });
  await expect(figure.getByRole('blockquote')).toHaveText(`“${quote}”`);
  await expect(figure).toContainText(timeline.index.nameOf(speaker), { ignoreCase: true });
  await expect(figure).toContainText(`quoted by ${attribution?.words ?? '?'}`);
});
