import { type Item, itemsOf } from '@aide-memoire/quiz';
import type { Locator, Page } from '@playwright/test';
import { expect, open, tabTo, timeline } from './journey.ts';

/** What the app asks about the story of the journeys: every story has one pool, made with the seed 1. */
export const pool = itemsOf(timeline, { seed: 1 });

export const question = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const right = (page: Page): Locator =>
  page.getByRole('region', { name: 'Right', exact: true });
export const wrong = (page: Page): Locator => page.getByRole('region', { name: 'Not right' });
/** The texts of the options as they stand. */
export const optionsOn = (page: Page): Locator => page.locator('fieldset .text');

export async function start(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(page).toHaveURL(/\/session\?id=/);
}

/** The item that is asked, found by what the page shows of it. */
export async function itemOn(page: Page, of: readonly Item[] = pool): Promise<Item> {
  const stem = (await page.locator('legend').first().innerText()).replaceAll(/\s+/g, ' ').trim();
  const texts = new Set(await optionsOn(page).allInnerTexts());
  const [item, ...others] = of.filter(
    (each) =>
      each.stem === stem &&
      each.options.length === texts.size &&
      each.options.every(({ text }) => texts.has(text)),
  );
  if (!item) throw new Error(`No item of the pool asks “${stem}” with these options.`);
  expect(others, 'asked once').toEqual([]);
  return item;
}

export const rightOf = (item: Item): number =>
  item.options.findIndex(({ id }) => item.key.includes(id));
export const wrongOf = (item: Item): number =>
  item.options.findIndex(({ id }) => !item.key.includes(id));

/** Works a button: with the mouse unless told otherwise. */
type Work = (button: Locator) => Promise<void>;
const click: Work = (button) => button.click();

/** Goes to a button with Tab, unless it has the focus, and presses it. */
export const withKeys =
  (page: Page): Work =>
  async (button) => {
    const isThere = (await page.locator(':focus').and(button).count()) > 0;
    if (!isThere) await tabTo(page, button);
    await page.keyboard.press('Enter');
    // It may be out of a job, but it is where the next key press goes.
    await expect(button).toBeFocused();
  };

/** Moves options up, one place at a time, until they stand in this order. */
export async function putInOrder(
  page: Page,
  item: Item,
  ids: readonly string[],
  work: Work = click,
): Promise<void> {
  const wanted = ids.map((id) => item.options.find((option) => option.id === id)?.text ?? id);
  for (const [place, text] of wanted.entries()) {
    const up = page.getByRole('button', { name: `Move up: ${text}`, exact: true });
    for (;;) {
      const at = (await optionsOn(page).allInnerTexts()).indexOf(text);
      if (at <= place) break;
      await work(up);
      await expect(optionsOn(page).nth(at - 1)).toHaveText(text);
    }
  }
  await expect(optionsOn(page)).toHaveText(wanted);
}

/** Answers with the mouse and checks. The feedback has the focus then, and tells why. */
export async function answer(page: Page, item: Item, way: 'right' | 'wrong'): Promise<void> {
  const isRight = way === 'right';
  if (item.kind === 'order') {
    await putInOrder(page, item, isRight ? item.key : [...item.key].reverse());
  } else {
    await page
      .getByRole('radio')
      .nth((isRight ? rightOf : wrongOf)(item))
      .check();
  }
  await page.getByRole('button', { name: 'Check' }).click();
  const feedback = isRight ? right(page) : wrong(page);
  await expect(feedback).toBeFocused();
  await expectReasons(page, item, way);
}

async function expectReasons(page: Page, item: Item, way: 'right' | 'wrong'): Promise<void> {
  const feedback = way === 'right' ? right(page) : wrong(page);
  if (item.kind === 'order') {
    await expect(
      feedback.getByRole('list', { name: 'The right order:' }).getByRole('listitem'),
    ).toHaveText(item.key.map((id) => item.feedback[id] ?? '?'));
  } else {
    const chosen = item.options[wrongOf(item)]?.id ?? '';
    await expect(feedback).toContainText(item.explanation);
    if (way === 'wrong') await expect(feedback).toContainText(item.feedback[chosen] ?? '?');
  }
  for (const { words } of item.evidence) {
    await expect(feedback.getByRole('list', { name: 'Where to read it' })).toContainText(words, {
      ignoreCase: true,
    });
  }
}

export const goOn = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /Continue|See the result/ }).click();

/** Answers a question and goes on. */
export async function give(page: Page, way: 'right' | 'wrong'): Promise<Item> {
  const item = await itemOn(page);
  await answer(page, item, way);
  await goOn(page);
  return item;
}
