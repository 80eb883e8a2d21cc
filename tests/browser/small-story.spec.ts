import { expect, open, test } from './journey.ts';
import { chooseAndKeep } from './open-page.ts';

/** Legal, and as little as a story can be: one event, no subject; its newspaper is written from right to left. */
const PUBLISHER = 'الصحيفة اليومية';
const SMALL = JSON.stringify({
  format: 'aide-memoire/story@1',
  id: 'small',
  title: 'A handshake',
  language: 'en',
  summary: 'Two people shake hands.',
  sources: [{ id: 'daily', label: 'the daily', publisher: PUBLISHER, published: '2023-03-05' }],
  entities: [
    { id: 'ann', kind: 'person', name: 'Ann Ahl' },
    { id: 'ben', kind: 'person', name: 'Ben Bohm' },
  ],
  subjects: [],
  events: [
    {
      id: 'handshake',
      happened: '2023-03-04',
      act: 'talk',
      by: ['ann', 'ben'],
      title: 'Ann and Ben shake hands',
      reports: [{ source: 'daily', paragraph: 1 }],
    },
  ],
});

test.beforeEach(async ({ page }) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'small.json', SMALL);
});

test('a publisher from right to left stands apart from the date and our words @desktop', async ({
  page,
}) => {
  await open(page, '/stories/opened?story=small');
  const name = page.getByText(PUBLISHER, { exact: true });
  await expect(name).toHaveJSProperty('tagName', 'BDI');
  // From left to right: it begins the line, and the date and the rest come after it.
  const line = name.locator('..');
  await expect(line).toHaveText(/^\s*الصحيفة اليومية · 5 March 2023 · reports 1 of 1 event/);
  const [inner, outer] = [await name.boundingBox(), await line.boundingBox()];
  expect(Math.abs((inner?.x ?? 0) - (outer?.x ?? 99))).toBeLessThan(2);
});

test('where nothing can be foreseen the walk says so at once, and leads on', async ({ page }) => {
  await open(page, '/stories/opened/walk?story=small');
  await expect(page.getByRole('alert')).toContainText('Nothing in this story came so surely');
  await expect(page.getByRole('button', { name: 'Begin' })).toBeHidden();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('link', { name: 'Step through it' }).click();
  await expect(page.getByText('Step 1 of 1', { exact: true })).toBeVisible();
});
