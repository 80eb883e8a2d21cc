import type { Page } from '@playwright/test';
import { SETTINGS } from './everywhere.ts';
import { expect, story, test } from './journey.ts';
import { answer, goOn, itemOn, question, right, start, wrong } from './quiz-page.ts';
import { expectNothingSticksOut } from './sticks-out.ts';

/** Begins with a question to choose in, and asks for an order soon. */
const address = `${story}/quiz?seed=7&count=5&kinds=when,order`;

for (const [name, set] of SETTINGS) {
  test(`the quiz and its feedback work in ${name}`, async ({ page }) => {
    await set(page);
    await start(page, address);
    const kinds = new Set<string>();
    for (const way of ['wrong', 'right', 'right'] as const) {
      await expectNothingSticksOut(page, 'in a question');
      const item = await itemOn(page);
      kinds.add(item.kind);
      await answer(page, item, way);
      await expectToldInWords(page, way);
      await expectNothingSticksOut(page, 'in the feedback');
      await goOn(page);
    }
    expect([...kinds]).toEqual(['when', 'order']);

    await page.getByRole('button', { name: 'Stop here' }).click();
    await expect(question(page)).toHaveText('2 of 3 right the first time');
    await expect(question(page)).toBeFocused();
    await expect(page.getByRole('heading', { name: 'When they come back' })).toBeVisible();
    await expectNothingSticksOut(page, 'in the result');
  });
}

/** Right or wrong is said in words that stand there to be seen, both of the answer and at its rows: no colour is needed. */
async function expectToldInWords(page: Page, way: 'right' | 'wrong'): Promise<void> {
  const feedback = way === 'right' ? right(page) : wrong(page);
  const verdict = feedback.getByRole('heading', { name: way === 'right' ? 'Right' : 'Not right' });
  const rows = page.getByRole('group').getByText(way === 'right' ? /^✓ / : /^✗ /);
  for (const words of [verdict, rows.first()]) {
    await expect(words).toBeVisible();
    await expect(words, 'no words for the ear alone').not.toHaveClass(/visually-hidden/);
  }
}
