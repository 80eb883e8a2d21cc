import { statusLabel } from '@aide-memoire/core';
import { eventAt, expect, expectStep, open, story, test, timeline } from './journey.ts';

const taken = 'talk-requested';
const { title } = timeline.stepOf(taken).event;
const whatIf = timeline.without(taken);
const others = whatIf.fallen.slice(1).map(({ event }) => timeline.stepOf(event));

test('taking an event out tells what falls with it and where things would stand', async ({
  page,
}) => {
  await open(page, `${story}/replay?step=${taken}`);
  await page.getByRole('button', { name: 'Take this event out' }).click();
  await expect(page).toHaveURL(new RegExp(`without=${taken}$`));
  const panel = page.getByRole('region', { name: `Without “${title}”` });
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(panel).toContainText('by the story’s own rules, not a forecast');
  const items = await panel.getByRole('listitem').allTextContents();
  expect(items.map((text) => text.trim()).sort()).toEqual(
    others.map(({ event }) => event.title).sort(),
  );
  await expect(panel).toContainText(`Could not have happened without “${title}”`);
  for (const { id, name } of timeline.story.subjects) {
    const [was = '', would = ''] = [timeline.at(timeline.length)[id], whatIf.state[id]];
    if (was === would) continue;
    const row = panel.locator('dl > div').filter({ hasText: new RegExp(name, 'i') });
    const label = (status: string) => statusLabel(timeline.index.machineOf(id), status);
    await expect(row).toContainText(`was ${label(was)}`);
    await expect(row).toContainText(`would be ${label(would)}`);
  }

  const [, second] = others;
  await panel.getByRole('link', { name: second?.event.title ?? '', exact: true }).click();
  await expectStep(page, second?.index ?? 0);
  await expect(page.getByText('this event would not have happened')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(panel).toBeHidden();
  await expect(page).not.toHaveURL(/without/);
  await expect(page.getByRole('button', { name: 'Take this event out' })).toBeFocused();
});

test('Back puts an event back that was taken out, and Forward takes it out again @desktop', async ({
  page,
}) => {
  await open(page, `${story}/replay?step=${taken}`);
  await page.getByRole('button', { name: 'Take this event out' }).click();
  const panel = page.getByRole('region', { name: `Without “${title}”` });
  await expect(panel).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put this event back' })).toBeVisible();
  await page.goBack();
  await expect(panel).toBeHidden();
  await page.goForward();
  await expect(panel).toBeVisible();
  await page.getByRole('button', { name: 'Put this event back' }).click();
  await expect(panel).toBeHidden();
});

test('an event whose removal changes nothing says so @desktop', async ({ page }) => {
  await open(page, `${story}/replay?step=yellen-visits`);
  await page.getByRole('button', { name: 'Take this event out' }).click();
  await expect(page.getByText('Taking it out changes nothing else')).toBeVisible();
});

test('a link opens the what-if; an event that is not there is told, and the story goes on @desktop', async ({
  page,
}) => {
  await open(page, `${story}/replay?step=talk&without=${taken}`);
  await expect(page.getByRole('region', { name: `Without “${title}”` })).toBeVisible();
  await expectStep(page, timeline.stepOf('talk').index);

  await open(page, `${story}/replay?step=nowhere&without=nothing`);
  await expect(page.getByText('no event “nowhere”, so here is its first step')).toBeVisible();
  await expect(page.getByText('no event “nothing” to take out')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 2);
  await expect(page.getByText('no event “nothing”')).toBeHidden();
  await expect(page.getByRole('article').first()).toContainText(eventAt(2).title);
});
