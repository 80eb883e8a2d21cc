import { expect, open, test } from './journey.ts';
import { choose, keep, storyFile } from './open-page.ts';

const harbour = storyFile('harbour.yaml');

/** One mistake of each sort: what is written instead, its place, and a part of the sentence. */
const MISTAKES = [
  [
    'a key that is unknown',
    ['summary: Two', 'sumary: Two'],
    'Line 5, column 1',
    'did you mean "summary"',
  ],
  ['a date that is none', ['happened: 2023-03-18', 'happened: 2023-03-32'], '', '2023-03-32'],
  ['a source that is not there', ['source: archive', 'source: archives'], '', 'archives'],
  ['a move that is not legal', ['treaty: suspend', 'treaty: sign'], '', 'cannot sign'],
  ['an event before its cause', ['needs: [answer]', 'needs: [pause]'], '', 'pause'],
  ['a bracket that is not closed', ['by: [ahl, bohm]\n', 'by: [ahl, bohm\n'], '', 'never closed'],
] as const;

for (const [what, [right, wrong], at, sentence] of MISTAKES) {
  test(`${what} is told with its line and column, and the line is shown @desktop`, async ({
    page,
  }) => {
    const text = harbour.replace(right, wrong);
    const line = harbour.slice(0, harbour.indexOf(right)).split('\n').length;
    await open(page, '/open');
    await choose(page, 'harbour.yaml', text);
    await expect(
      page.getByRole('heading', { name: /^\d mistakes? in harbour.yaml$/ }),
    ).toBeFocused();
    const issue = page.getByRole('listitem').filter({ hasText: sentence }).first();
    await expect(issue.getByText(/^Line \d+, column \d+/)).toContainText(
      at === '' ? `Line ${line}, ` : at,
    );
    await expect(issue.locator('pre')).toContainText(wrong.trim().split(/[ :]/)[0] ?? '');
    await expect(issue.locator('mark')).not.toBeEmpty();
    await expect(keep(page)).toBeHidden();
    await expect(page.getByText('No story yet.')).toBeVisible();
  });
}

test('all mistakes are told at once, and the mended file opens', async ({ page }) => {
  await open(page, '/open');
  const broken = MISTAKES.slice(0, 4).reduce(
    (text, [, [right, wrong]]) => text.replace(right, wrong),
    harbour,
  );
  await choose(page, 'harbour.yaml', broken);
  const issues = page.getByRole('listitem').filter({ has: page.locator('pre') });
  await expect(issues.first()).toBeVisible();
  expect(await issues.count()).toBeGreaterThanOrEqual(4);
  for (const [, , , sentence] of MISTAKES.slice(0, 4)) {
    await expect(issues.filter({ hasText: sentence }).first()).toBeVisible();
  }
  await choose(page, 'harbour.yaml', harbour);
  await expect(keep(page)).toBeVisible();
});

test('a file with thousands of mistakes shows some, and all when asked @desktop', async ({
  page,
}) => {
  await open(page, '/open');
  const keys = Array.from({ length: 1_500 }, (_, i) => `key-${i}: 1`).join('\n');
  await choose(page, 'harbour.yaml', `${harbour}\n${keys}\n`);
  await expect(page.getByRole('heading', { name: '1500 mistakes in harbour.yaml' })).toBeFocused();
  await expect(page.locator('pre')).toHaveCount(50);
  await page.getByRole('button', { name: 'Show 1450 more' }).click();
  await expect(page.locator('pre')).toHaveCount(1_500);
  const first = page.getByRole('listitem').filter({ hasText: '"key-50" is no key' });
  await expect(first, 'the first that was not there').toBeFocused();
});

test('a file that is saved again is read again by itself, where the browser lets it @desktop', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const disk = { text: '', modified: 1 };
    const getFile = () =>
      Promise.resolve(new File([disk.text], 'harbour.yaml', { lastModified: disk.modified }));
    Object.assign(window, { disk, showOpenFilePicker: () => Promise.resolve([{ getFile }]) });
  });
  await open(page, '/open');
  const save = (text: string) =>
    page.evaluate((text) => {
      const { disk } = window as unknown as { disk: { text: string; modified: number } };
      Object.assign(disk, { text, modified: disk.modified + 1 });
    }, text);
  await save(harbour.replace('summary', 'sumary'));
  await page.getByText('Choose a story file').click();
  await expect(page.getByRole('heading', { name: /mistakes? in harbour.yaml/ })).toBeVisible();
  await expect(page.getByText('it is read again by itself')).toBeVisible();
  await save(harbour);
  await expect(keep(page)).toBeVisible();
});

for (const [what, name, content, sentence] of [
  ['an empty file', 'empty.yaml', '', 'The file is empty'],
  ['a PDF', 'story.pdf', '%PDF-1.7\n', 'It is a PDF'],
  ['a picture', 'story.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'not text in UTF-8'],
  ['JSON of something else', 'package.json', '{"name":"a"}', 'something other than a story'],
  ['prose', 'letter.yaml', 'Dear all', 'something other than a story'],
  ['a file that is far too large', 'large.json', 'a'.repeat(4_000_001), 'It has 4.0 MB'],
  ['a text that is too large', 'large.yaml', 'a'.repeat(1_000_001), 'at most 1000000'],
  ['lists in lists without end', 'deep.json', '['.repeat(50_000), 'nested far deeper'],
] as const) {
  test(`${what} gets one sentence @desktop`, async ({ page }) => {
    await open(page, '/open');
    await choose(page, name, content);
    await expect(page.getByRole('heading', { name: `${name} cannot be opened` })).toBeFocused();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('No story yet.')).toBeVisible();
  });
}

test('a failing worker is told, and the page goes on @desktop', async ({ page, complaints }) => {
  await page.route('**/workers/**', (route) => route.abort());
  await open(page, '/open');
  await choose(page, 'harbour.yaml', harbour);
  await expect(page.getByText('could not be loaded, or it failed')).toBeVisible();
  await page.unroute('**/workers/**');
  await choose(page, 'harbour.yaml', harbour);
  await expect(keep(page)).toBeVisible();
  // The browser itself reports what was not there.
  complaints.splice(0);
});

test('proving can be stopped, and nothing is kept @desktop', async ({ page }) => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/workers/**', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await open(page, '/open');
  await choose(page, 'harbour.yaml', harbour);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Stopped. Nothing was kept.')).toBeFocused();
  goOn();
  await expect(keep(page)).toBeHidden();
});

test('a machine that is not there is told with where the list of machines is', async ({ page }) => {
  await open(page, '/open');
  const wrong = harbour.replace(/machine: [\w-]+/, 'machine: nonsense');
  await choose(page, 'harbour.yaml', wrong);
  await expect(
    page.getByText('"aide-memoire machines" lists the built-in ones').first(),
  ).toBeVisible();
  await page.getByText('Built-in machines and acts').click();
  await expect(page.getByText('the command aide-memoire machines prints')).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'treaty' })).toBeVisible();
});
