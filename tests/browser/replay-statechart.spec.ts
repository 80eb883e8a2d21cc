import { legalMoves, statusesOf, statusLabel } from '@aide-memoire/core';
import { expect, expectStep, open, replayAt, story, tabTo, test, timeline } from './journey.ts';

const subject = timeline.index.subjects.get('new-start');
if (!subject) throw new Error('The story has no New START.');
const machine = timeline.index.machineOf(subject.id);
const path = timeline.path(subject.id);
const label = (status = ''): string => statusLabel(machine, status);

test('a statechart shows where its subject stands and the way there, drawn and as a list', async ({
  page,
}) => {
  await open(page, replayAt(timeline.length));
  await page.getByRole('button', { name: `${subject.name}: its statechart`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: subject.name });
  await expect(dialog.getByText('Now:')).toContainText(label(path.at(-1)?.to));

  const drawing = dialog.getByRole('img');
  await expect(drawing.locator('.state')).toHaveCount(statusesOf(machine).length);
  await expect(drawing.locator('.present')).toHaveCount(1);
  await expect(drawing.locator('.way.taken')).toHaveCount(3);
  await expect(drawing.locator('.number')).toHaveText(path.map(({ step }) => String(step)));

  const taken = dialog.getByRole('region', { name: 'The way taken' }).getByRole('listitem');
  await expect(taken).toHaveCount(path.length);
  for (const [i, { step, to }] of path.entries()) {
    await expect(taken.nth(i)).toContainText(`Step ${step}`);
    await expect(taken.nth(i)).toContainText(label(to));
  }
  const next = dialog.getByRole('region', { name: 'What could come next' }).getByRole('listitem');
  await expect(next).toHaveCount(legalMoves(machine, path.at(-1)?.to ?? '').length);

  // The last change was some steps ago: back to it, and to the one before.
  await dialog.getByRole('button', { name: 'Previous change' }).click();
  await dialog.getByRole('button', { name: 'Previous change' }).click();
  await expect(dialog.getByText('Now:')).toContainText(label(path.at(-2)?.to));
  await expect(drawing.locator('.way.taken')).toHaveCount(2);

  await taken.first().getByRole('link').click();
  await expect(dialog).toBeHidden();
  await expectStep(page, path[0]?.step ?? 0);
  await expect(page.getByRole('group', { name: `Changes of ${subject.name}` })).toBeVisible();
});

test('a statechart opens and closes with the keyboard alone, and gives the focus back', async ({
  page,
}) => {
  await open(page, `${story}/replay`);
  const opener = page.getByRole('button', { name: `${subject.name}: its statechart`, exact: true });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: subject.name });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await tabTo(page, dialog.getByRole('region', { name: 'The drawing' }));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expectStep(page, 1);
});

test('every subject of the story has its statechart @desktop', async ({ page }) => {
  await open(page, replayAt(timeline.length));
  for (const { name } of timeline.story.subjects) {
    await page.getByRole('button', { name: new RegExp(`^${name}: its statechart$`, 'i') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
      new RegExp(`^${name}$`, 'i'),
    );
    await expect(dialog.locator('.present')).toHaveCount(1);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
  }
});
