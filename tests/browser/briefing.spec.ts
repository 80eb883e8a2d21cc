import { expect, open, story, test, timeline } from './journey.ts';

const section = (name: string) => `section:has(> h2:text-is("${name}"))`;

test('the story in a minute leads to the steps it tells of', async ({ page }) => {
  await open(page, story);
  const links = page.locator(section('The story in a minute')).getByRole('link');
  await expect(links).toHaveCount(8);
  const title = await links.nth(3).innerText();
  await links.nth(3).click();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(title);
});

test('the map shows what its list says, and the land is there', async ({ page }) => {
  await open(page, story);
  const places = page.locator(section('Where it happened'));
  const map = places.getByRole('img', { name: /Map of the story's places: 4/ });
  await expect(map).toBeVisible();
  for (const name of ['New Delhi', 'Tashkent', 'Phnom Penh', 'Prague']) {
    await expect(map.getByText(name)).toBeVisible();
    await expect(places.getByRole('list').first()).toContainText(name);
  }
  const land = await page.evaluate(
    'document.querySelector("svg .land").getBoundingClientRect().width',
  );
  expect(land).toBeGreaterThan(300);
  const height = (await map.boundingBox())?.height ?? 0;
  const width = (await map.boundingBox())?.width ?? 0;
  expect(width / height).toBeCloseTo(1.6, 1);
});

test('who spoke to whom is drawn and listed, with the steps', async ({ page }) => {
  await open(page, story);
  const drawing = page.getByRole('img', { name: /spoke/i });
  await expect(drawing).toBeVisible();
  const line = page.locator('details', { hasText: 'Blinken to →Lavrov' }).first();
  const summary = page.getByText(/8 times/).first();
  await summary.click();
  await expect(line.or(page.locator('details[open]')).first().getByRole('link')).toHaveCount(8);
});

test('sources say by which chain they have what they report', async ({ page }) => {
  await open(page, story);
  await expect(page.locator(section('Sources'))).toContainText('A US official, to WBUR');
});

test('disputes lead to the accounts side by side', async ({ page }) => {
  await open(page, story);
  const [first] = timeline.story.disputes;
  await page
    .getByRole('link', { name: /Compare the accounts/ })
    .nth(1)
    .click();
  await expect(page).toHaveURL(new RegExp(`/accounts#dispute-${first?.id ?? ''}$`));
  await expect(page.locator(`#dispute-${first?.id ?? ''}`)).toBeInViewport();
});

test('on paper the briefing is a handout: no navigation, ink on white @desktop', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, story);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('heading', { name: 'The story in a minute' })).toBeVisible();
  expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toMatch(
    /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/,
  );
  expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toMatch(
    /rgb\((\d{1,2}), /,
  );
});
