import type { Item } from '@aide-memoire/quiz';
import type { Page } from '@playwright/test';
import { expect, open, story, tabTo, test } from './journey.ts';
import {
  goOn,
  itemOn,
  optionsOn,
  putInOrder,
  question,
  right,
  start,
  withKeys,
  wrong,
} from './quiz-page.ts';

const SEED = 7;
const address = `${story}/quiz?seed=${SEED}&count=5&kinds=order`;
const asked = (page: Page): Promise<Item> => itemOn(page);

async function checkByKeys(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Check' }));
  await page.keyboard.press('Enter');
}

test('an order is made with keys only: wrong, then right at the second look', async ({ page }) => {
  test.slow();
  await open(page, address);
  await tabTo(page, page.getByRole('button', { name: 'Start' }));
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeFocused();

  const item = await asked(page);
  const backwards = [...item.key].reverse();
  await putInOrder(page, item, backwards, withKeys(page));
  await checkByKeys(page);
  await expect(wrong(page)).toBeFocused();
  await expect(
    wrong(page).getByRole('list', { name: 'The right order:' }).locator('li'),
  ).toHaveText(item.key.map((id) => item.feedback[id] ?? '?'));
  const middle = (item.key.length - 1) / 2;
  const rows = page.getByRole('group').getByRole('listitem');
  for (const [place, id] of backwards.entries()) {
    const text = item.options.find((option) => option.id === id)?.text ?? '?';
    await expect(rows.nth(place)).toContainText(text);
    await expect(rows.nth(place)).toContainText(
      place === middle ? '✓ in its place' : `✗ should be number ${item.key.length - place}`,
    );
  }
  await expect(page.getByRole('button', { name: 'Move up' }), 'it stands now').toHaveCount(0);

  await page.keyboard.press('Enter');
  for (let number = 2; number <= 5; number++) {
    await expect(question(page)).toHaveText(`Question ${number} of 5`);
    const other = await asked(page);
    await putInOrder(page, other, other.key, withKeys(page));
    await checkByKeys(page);
    await expect(right(page)).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(question(page)).toHaveText('Second look 1 of 1');
  expect((await asked(page)).id).toBe(item.id);
  await expect(optionsOn(page), 'it begins anew').toHaveText(item.options.map(({ text }) => text));
  await putInOrder(page, item, item.key, withKeys(page));
  await checkByKeys(page);
  await expect(right(page)).toBeFocused();
  await expect(page.getByText('✓ in its place')).toHaveCount(item.key.length);
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('4 of 5 right the first time');
});

test('a move is announced once, and the ends of the list are ends', async ({ page }) => {
  await open(page, address);
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(question(page)).toBeFocused();
  const { options } = await asked(page);
  const [first = '', second = ''] = options.map(({ text }) => text);
  const said = page.locator('form').getByRole('status');
  await expect(said).toHaveText('');
  await page.evaluate(`{
    globalThis.told = [];
    const status = document.querySelector('form [role="status"]');
    new MutationObserver(() => told.push(status.textContent))
      .observe(status, { childList: true, characterData: true, subtree: true });
  }`);

  const down = page.getByRole('button', { name: `Move down: ${first}`, exact: true });
  await down.press('Enter');
  await expect(said).toHaveText(`Place 2 of ${options.length}: ${first}`);
  await expect(down).toBeFocused();
  for (let place = 3; place <= options.length; place++) await page.keyboard.press('Space');
  await expect(said).toHaveText(`Place ${options.length} of ${options.length}: ${first}`);
  await expect(down).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Space');
  await expect(down).toBeFocused();
  await expect(optionsOn(page).last()).toHaveText(first);
  await expect(optionsOn(page).first()).toHaveText(second);
  expect(await page.evaluate<readonly string[]>('told')).toHaveLength(options.length - 1);
});

test('digits choose nothing here, and Enter checks what stands @desktop', async ({ page }) => {
  await open(page, address);
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(question(page)).toBeFocused();
  const item = await asked(page);
  await putInOrder(page, item, item.key);
  await page.keyboard.press('1');
  await expect(optionsOn(page)).toHaveCount(item.options.length);
  await page.getByText('Put these in the order').click();
  await page.keyboard.press('Enter');
  await expect(right(page)).toBeFocused();
  await goOn(page);
  await expect(question(page)).toHaveText('Question 2 of 5');
});

/** The middles of the handles, from above. */
const handlesOn = async (page: Page): Promise<readonly { x: number; y: number }[]> => {
  const boxes = await Promise.all(
    (await page.locator('fieldset .handle').all()).map((handle) => handle.boundingBox()),
  );
  return boxes.map((box) => ({
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  }));
};

test('a row is dragged to another place with the mouse, and Escape leaves it where it was', async ({
  page,
}) => {
  await start(page, address);
  const { options } = await asked(page);
  const [first = '', second = '', third = '', ...rest] = options.map(({ text }) => text);
  const [from, , to] = await handlesOn(page);
  if (!from || !to) throw new Error('There are fewer than three rows.');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(optionsOn(page)).toHaveText([first, second, third, ...rest]);

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(page.locator('li.held'), 'drawn where the mouse is').toHaveAttribute(
    'style',
    /translateY/,
  );
  await page.mouse.up();
  await expect(optionsOn(page)).toHaveText([second, third, first, ...rest]);
  await expect(page.locator('li.held, li[style*="translate"]')).toHaveCount(0);
  await expect(page.locator('form').getByRole('status')).toHaveText(
    `Place 3 of ${options.length}: ${first}`,
  );
});

test('a finger drags by the handle, and scrolls the page anywhere else', async ({
  page,
  hasTouch,
}) => {
  test.skip(!hasTouch, 'This screen knows no fingers.');
  await start(page, address);
  const { options } = await asked(page);
  const [first = '', second = '', ...rest] = options.map(({ text }) => text);
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  const swipe = async (x: number, from: number, to: number) => {
    await touch('touchStart', x, from);
    for (let i = 1; i <= 8; i++) await touch('touchMove', x, from + ((to - from) * i) / 8);
    await touch('touchEnd', x, to);
  };

  const [from, to] = await handlesOn(page);
  if (!from || !to) throw new Error('There are fewer than two rows.');
  await swipe(from.x, from.y, to.y);
  await expect(optionsOn(page)).toHaveText([second, first, ...rest]);
  expect(await page.evaluate('scrollY'), 'the page stays').toBe(0);

  await swipe(from.x + 120, to.y, to.y - 160);
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
  await expect(optionsOn(page)).toHaveText([second, first, ...rest]);
});

test('the buttons that move are large enough for a thumb', async ({ page }) => {
  await open(page, address);
  await page.getByRole('button', { name: 'Start' }).click();
  for (const button of await page.getByRole('button', { name: /^Move/ }).all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});
