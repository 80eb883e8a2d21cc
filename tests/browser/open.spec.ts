import { readFileSync } from 'node:fs';
import { expect, open, takenOver, test } from './journey.ts';
import { choose, chooseAndKeep, chooser, drop, fileOf, keep, storyFile } from './open-page.ts';

const harbour = storyFile('harbour.yaml');
const title = 'The Harbour of Port Ahl';
const place = (name: string): string => `/stories/opened${name}?story=harbour`;

test('a story file is opened, studied in its places, and removed', async ({ page }) => {
  await open(page, '/open');
  await chooser(page).setInputFiles(fileOf('harbour.yaml', harbour));
  const found = page.getByRole('heading', { name: title, level: 2 });
  await expect(found).toBeFocused();
  await expect(
    page.getByText(/7 events, 4 sources, 1 dispute and \d+ proven questions\./),
  ).toBeVisible();
  await keep(page).click();
  await expect(page.getByRole('heading', { name: `${title} is ready to study` })).toBeFocused();

  await page.getByRole('link', { name: 'Briefing' }).first().click();
  await expect(page).toHaveURL(place(''));
  await expect(page).toHaveTitle(new RegExp(title));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

  const places = page.getByRole('navigation', { name: 'This story' });
  await places.getByRole('link', { name: 'Replay' }).click();
  await expect(page).toHaveURL(place('/replay'));
  await expect(page.getByRole('button', { name: 'Forward', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${place('/replay')}&step=entry`);
  await page.reload();
  await takenOver(page);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Arland and Borland let the first ships in under common rules',
  );

  for (const [name, address] of [
    ['Accounts', '/accounts'],
    ['What next', '/walk'],
    ['Quiz', '/quiz'],
  ] as const) {
    await places.getByRole('link', { name }).click();
    await expect(page).toHaveURL(place(address));
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();

  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: /^Remove ?: The Harbour/ }).click();
  const dialog = page.getByRole('dialog', { name: `Remove “${title}”?` });
  await expect(dialog).toContainText('Your answers stay');
  await expect(dialog.getByRole('button', { name: 'Leave it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Remove ?: The Harbour/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText('No story yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Opened in this browser' })).toBeFocused();

  await open(page, place('/replay'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story is not here');
});

test('the keyboard alone chooses a file', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await open(page, '/open');
  await chooser(page).focus();
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(fileOf('harbour.yaml', harbour));
  await expect(keep(page)).toBeVisible();
});

test('a file dropped anywhere on the page is opened @desktop', async ({ page }) => {
  await open(page, '/open');
  await drop(page, 'harbour.yaml', harbour);
  await expect(page.getByRole('heading', { name: title, level: 2 })).toBeFocused();
  await expect(page).toHaveURL('/open');
});

test('two stories stay apart, in the list and after a reload @desktop', async ({ page }) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'harbour.yaml', harbour);
  await chooseAndKeep(
    page,
    'pact.yaml',
    readFileSync('../apps/study/static/example-story.yaml', 'utf8'),
  );
  const list = page.getByRole('region', { name: 'Opened in this browser' });
  await expect(list.getByRole('heading', { level: 3 })).toHaveText(['The Pact', title]);
  await page.reload();
  await takenOver(page);
  await expect(list.getByRole('heading', { level: 3 })).toHaveText(['The Pact', title]);
  await expect(
    list.getByText(/7 events · \d+ questions · opened [^]* from harbour.yaml/),
  ).toBeVisible();
  await list.getByRole('link', { name: 'The Pact', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Pact');
});

test('one of the same id replaces the other, after saying so @desktop', async ({ page }) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'harbour.yaml', harbour);
  await choose(page, 'harbour-2.yaml', harbour.replace(title, 'The Harbour, told again'));
  await expect(page.getByText('You opened a story with this id before')).toContainText(title);
  await page.getByRole('button', { name: 'Replace it and study' }).click();
  const list = page.getByRole('region', { name: 'Opened in this browser' });
  await expect(list.getByRole('heading', { level: 3 })).toHaveText(['The Harbour, told again']);
});

test('the id of a story on the shelf is refused, with what to do @desktop', async ({ page }) => {
  await open(page, '/open');
  await choose(page, 'mine.yaml', harbour.replace('id: harbour', 'id: new-start-2023'));
  await expect(page.getByRole('heading', { name: 'mine.yaml cannot be opened' })).toBeFocused();
  await expect(page.getByText('Write another one behind “id:”')).toBeVisible();
  await expect(page.getByText('No story yet.')).toBeVisible();
});

test('where the browser keeps nothing, a story can be studied until the tab closes @desktop', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused.', 'SecurityError');
    };
  });
  await open(page, '/open');
  await chooseAndKeep(page, 'harbour.yaml', harbour);
  await expect(page.getByText('This browser does not let the app keep it.')).toBeVisible();
  await page.getByRole('link', { name: 'Replay' }).first().click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Arland and Borland');
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await expect(page.getByText('until this tab is closed')).toBeVisible();
});

test('what is missing is said, whatever the address holds @desktop', async ({ page }) => {
  for (const [address, sentence] of [
    ['/stories/opened', 'does not say which'],
    ['/stories/opened/quiz?story=a%20%3Cb%3E%26c', 'No story “a <b>&c” was opened'],
    ['/stories/opened/walk?story=%E0%A4%A', 'was opened in this browser'],
  ] as const) {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story is not here');
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open a story' })).toBeVisible();
  }
});

test('the example and the schema are there to download @desktop', async ({ page }) => {
  await open(page, '/open');
  const downloaded = async (name: string): Promise<string> => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    return readFileSync(await (await downloading).path(), 'utf8');
  };
  const example = await downloaded('Download the example');
  expect(JSON.parse(await downloaded('Download the JSON Schema'))).toEqual(
    JSON.parse(readFileSync('../packages/core/story.schema.json', 'utf8')),
  );
  await chooseAndKeep(page, 'example-story.yaml', example);
});
