import { dateInWords, isoDay, parseDate, statusLabel } from '@aide-memoire/core';
import type { Page } from '@playwright/test';
import { expect, open, story, test, timeline } from './journey.ts';

const { length } = timeline;
const known = (step: number): number => timeline.knownOn(timeline.step(step).event.id);
/** The steps in the order in which they became known. */
const order = Array.from({ length }, (_, i) => i + 1).sort((a, b) => known(a) - known(b) || a - b);
const place = (step: number): number => order.indexOf(step) + 1;
const dayInWords = (step: number): string => dateInWords(parseDate(isoDay(known(step))));

async function expectPlace(page: Page, step: number): Promise<void> {
  const { title } = timeline.step(step).event;
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(page.getByText(`Step ${place(step)} of ${length}`, { exact: true })).toBeVisible();
}

test('another clock keeps the event, and goes through the story as it became known', async ({
  page,
}) => {
  await open(page, `${story}/replay?step=whelan-convicted`);
  const convicted = timeline.stepOf('whelan-convicted').index;
  await page.getByRole('radio', { name: 'As it became known' }).check();
  await expectPlace(page, convicted);
  await expect(page).toHaveURL(/step=whelan-convicted&clock=known$/);

  for (const next of order.slice(place(convicted), place(convicted) + 4)) {
    await page.getByRole('button', { name: 'Forward', exact: true }).click();
    await expectPlace(page, next);
    await expect(page.getByText(`Known since ${dayInWords(next)}, from`)).toBeVisible();
    const affairs = page.getByRole('region', {
      name: `What a reader of the sources could know on ${dayInWords(next)}`,
    });
    const state = timeline.asOf({ known: isoDay(known(next)) });
    for (const { id, name } of timeline.story.subjects) {
      const row = affairs.locator('dl > div').filter({
        has: page.getByRole('button', { name: new RegExp(`^${name}: its statechart$`, 'i') }),
      });
      await expect(row).toContainText(statusLabel(timeline.index.machineOf(id), state[id] ?? ''));
    }
  }

  await page.keyboard.press('End');
  await expectPlace(page, order.at(-1) ?? 0);
  await page.getByRole('radio', { name: 'As it happened' }).check();
  await expect(page).not.toHaveURL(/clock/);
});

test('a link opens the second clock, and the list of events follows it @desktop', async ({
  page,
}) => {
  await open(page, `${story}/replay?step=handshake&clock=known`);
  await expectPlace(page, timeline.stepOf('handshake').index);
  await expect(page.getByRole('radio', { name: 'As it became known' })).toBeChecked();
  await page.getByText(`All ${length} events`).click();
  const titles = order.map((step) => timeline.step(step).event.title);
  await expect(page.locator('details ol a')).toHaveText(titles);
  await page.locator('details ol a').first().click();
  await expectPlace(page, order[0] ?? 0);
  await expect(page).toHaveURL(/clock=known/);
  await page.goBack();
  await expectPlace(page, timeline.stepOf('handshake').index);
});
