import { expect, open, test } from './journey.ts';
import { bringLog, catalogFrom, usedLog } from './learner-log.ts';
import { chooseAndKeep, storyFile } from './open-page.ts';

/* A story that lacks all that a story may lack: no place has an empty box, and each says what there is not. */

const at = (place: string, params = ''): string => `/stories/opened${place}?story=bare${params}`;

test('a story of one event and nothing else is studied without an empty box @desktop', async ({
  page,
}) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'bare.yaml', storyFile('bare.yaml'));
  const empty = page.locator('main').locator('section, article, ul, ol, dl, table tbody').filter({
    hasNotText: /\S/,
  });

  await open(page, at(''));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Sources']);
  await expect(empty).toHaveCount(0);

  await open(page, at('/replay'));
  await expect(page.getByRole('heading', { name: 'Who reports it' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'State of affairs' })).toBeHidden();
  await expect(page.getByText('All 1 event', { exact: true })).toBeVisible();
  await open(page, at('/replay', '&clock=known&without=silence'));
  await expect(page.getByText('Taking it out changes nothing else')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'could know on' })).toBeHidden();

  await open(page, at('/accounts'));
  await expect(page.getByText('Only one source was read for this story')).toBeVisible();
  await expect(page.getByText('Nowhere, as far as this story tells.')).toBeVisible();
  await expect(empty).toHaveCount(0);

  await open(page, at('/walk'));
  await expect(page.getByText('Nothing in this story came so surely')).toBeVisible();
  await open(page, at('/quiz'));
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('There is no question for this choice')).toBeVisible();
});

test('the progress with a story that asks nothing has no empty table @desktop', async ({
  page,
}) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'bare.yaml', storyFile('bare.yaml'));
  await bringLog(page, usedLog(await catalogFrom(page)));
  await open(page, '/progress');
  await expect(page.getByRole('table', { name: 'By subject' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Story' }).selectOption('The Empty Pier');
  await expect(page.getByText('Of 0 questions you know 0')).toBeVisible();
  await expect(page.getByRole('table', { name: /^By/ })).toHaveCount(0);
});
