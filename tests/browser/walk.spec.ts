import { expect, expectStep, open, story, tabTo, takenOver, test } from './journey.ts';
import {
  foreseen,
  heading,
  otherWay,
  rightKey,
  sceneAt,
  scenesOf,
  setUp,
  take,
  wrongKey,
} from './walk-page.ts';

const scenes = scenesOf('brief');
const [first, second] = scenes;
if (!first || !second) throw new Error('The story has no two scenes.');

test('a brief walk with keys only, from the set-up to the end', async ({ page }) => {
  test.slow();
  await open(page, setUp);
  await tabTo(page, page.getByRole('radio', { name: /^Brief/ }));
  await tabTo(page, page.getByRole('button', { name: 'Begin' }));
  await page.keyboard.press('Enter');

  for (const [i, scene] of scenes.entries()) {
    await expect(heading(page)).toHaveText(`Scene ${i + 1} of ${scenes.length}`);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveURL(sceneAt(scene));
    await expect(page.getByText(scene.soFar)).toBeVisible();
    await take(page, i === 1 ? wrongKey(scene) : rightKey(scene));
    const reveal = i === 1 ? otherWay(page) : foreseen(page);
    await expect(reveal.getByRole('heading', { name: scene.reveal.title })).toBeVisible();
    for (const change of scene.reveal.changes) await expect(reveal).toContainText(change);
    for (const question of scene.reveal.disputed) {
      await expect(reveal.getByRole('link', { name: question })).toBeVisible();
    }
    await expect(reveal.getByRole('list', { name: 'Who reports it' })).not.toBeEmpty();
    await page.keyboard.press('Enter');
  }

  await expect(heading(page)).toHaveText(`${scenes.length - 1} of ${scenes.length} turns foreseen`);
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveURL(`${setUp}&at=end`);
  const turns = page.getByRole('region', { name: 'How it went' }).getByRole('listitem');
  await expect(turns).toHaveCount(scenes.length);
  await expect(turns.nth(1)).toContainText('went another way');
  await turns.nth(1).getByRole('link').click();
  await expectStep(page, second.step);
});

test('it says how many scenes there are, and that nothing counts @desktop', async ({ page }) => {
  await open(page, `${story}/walk`);
  for (const [name, detail] of [
    ['Brief', 'brief'],
    ['Normal', 'normal'],
    ['Full', 'full'],
  ] as const) {
    const radio = page.getByRole('radio', { name: new RegExp(`^${name}`) });
    await expect(radio).toHaveAccessibleName(new RegExp(` ${scenesOf(detail).length} scenes`));
  }
  await expect(page.getByText('Nothing here counts')).toBeVisible();
});

test('a reload returns to the scene, and to the choice @desktop', async ({ page }) => {
  await open(page, setUp);
  await page.getByRole('button', { name: 'Begin' }).click();
  await take(page, wrongKey(first));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(sceneAt(second));
  await page.reload();
  await expect(heading(page)).toHaveText(`Scene 2 of ${scenes.length}`);
  await take(page, rightKey(second));
  await page.reload();
  await expect(foreseen(page)).toBeFocused();
  await page.goto(sceneAt(first));
  await expect(otherWay(page)).toBeVisible();
});

test('Back leads from any scene to the set-up, and Forward to the scene', async ({ page }) => {
  await open(page, setUp);
  await page.getByRole('button', { name: 'Begin' }).click();
  await take(page, rightKey(first));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText(`Scene 2 of ${scenes.length}`);
  await page.goBack();
  await expect(page).toHaveURL(setUp);
  await expect(heading(page)).toHaveText('What happened next?');
  await page.goForward();
  await expect(page).toHaveURL(sceneAt(second));
  await expect(heading(page)).toHaveText(`Scene 2 of ${scenes.length}`);
  await page.goBack();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page, 'it goes on where one left off').toHaveURL(sceneAt(second));
});

test('a link opens at its scene, an unknown scene at the first @desktop', async ({ page }) => {
  await open(page, sceneAt(second));
  await expect(heading(page)).toHaveText(`Scene 2 of ${scenes.length}`);
  await page.goto(`${setUp}&scene=nowhere`);
  await expect(heading(page)).toHaveText(`Scene 1 of ${scenes.length}`);
  await expect(page).toHaveURL(sceneAt(first));
});

test('a check without a choice asks for one @desktop', async ({ page }) => {
  await open(page, sceneAt(first));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose what came next first, then check it.');
  await expect(page.getByRole('radio').first()).toBeFocused();
});

test('a link within the page, and Back from it, leave the scene and the choice alone @desktop', async ({
  page,
}) => {
  await open(page, sceneAt(first));
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${sceneAt(first)}#content`);
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(sceneAt(first));
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
});

test('a way leads from the step, and Back returns to what was chosen', async ({ page }) => {
  await open(page, sceneAt(first));
  await take(page, rightKey(first));
  await page.getByRole('link', { name: `See step ${first.step} of the replay` }).click();
  await expectStep(page, first.step);
  await page.goBack();
  await expect(foreseen(page)).toBeVisible();
});

test('once more is another walk @desktop', async ({ page }) => {
  await open(page, `${setUp}&at=end`);
  await expect(heading(page)).toHaveText('0 of 0 turns foreseen');
  await page.getByRole('link', { name: 'Once more, differently' }).click();
  await expect(heading(page)).toHaveText('What happened next?');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).not.toHaveURL(new RegExp('seed=7&'));
  await expect(heading(page)).toHaveText(`Scene 1 of ${scenes.length}`);
});

test('the learner’s log hears nothing of a walk @desktop', async ({ page }) => {
  await open(page, sceneAt(first));
  await take(page, rightKey(first));
  const kept = await page.evaluate<readonly string[]>('Object.keys(localStorage)');
  expect(kept.filter((key) => key.includes('walk'))).toEqual([]);
  const databases = await page.evaluate<readonly string[]>(
    'indexedDB.databases().then((all) => all.map(({ name }) => name))',
  );
  expect(databases).toEqual([]);
});

test('without a worker a sentence and a way on stand there @desktop', async ({
  page,
  complaints,
}) => {
  await page.context().route(/\/workers\//, (route) => route.abort());
  await page.goto(sceneAt(first));
  await takenOver(page);
  await expect(page.getByText('The scenes could not be made.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'replay', exact: true }).click();
  await expectStep(page, 1);
  complaints.splice(0);
});
