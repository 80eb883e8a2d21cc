import { expect, open, test } from './journey.ts';
import { chooseAndKeep, storyFile } from './open-page.ts';

/** What the browser keeps of an opened story, changed as if another release had made it. */
const asOfAnotherRelease = `new Promise((resolve, reject) => {
  const request = indexedDB.open('aide-memoire-stories', 1);
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const work = request.result.transaction('stories', 'readwrite');
    const stories = work.objectStore('stories');
    stories.get('harbour').onsuccess = ({ target }) => {
      const { madeBy, ...opened } = target.result;
      stories.put({ ...opened, catalog: { ...opened.catalog, items: [] } }, 'harbour');
    };
    work.oncomplete = () => { request.result.close(); resolve(); };
  };
})`;

test('what another release made of an opened story is made again @desktop', async ({ page }) => {
  await open(page, '/open');
  await chooseAndKeep(page, 'harbour.yaml', storyFile('harbour.yaml'));
  const line = page.getByText(/7 events · \d+ questions? · opened/);
  const before = await line.innerText();
  await page.evaluate(asOfAnotherRelease);
  await open(page, '/open');
  await expect(line).toHaveText(before.trim());

  await page.evaluate(asOfAnotherRelease);
  await expect(async () => {
    await open(page, '/review');
    // The worker ends with the page.
    await page.waitForTimeout(1000);
    await open(page, '/');
    await expect(page.getByText(/7 events, \d{2,} questions/)).toBeVisible({ timeout: 1000 });
  }).toPass();
});
