import type { Browser } from '@playwright/test';
import type { Story } from '@aide-memoire/core';
import { freshPage, percentile } from './throttled.ts';

/** Milliseconds from an input event. */
export interface Stepping {
  /** Until script, style and layout are done. */
  readonly work: { readonly p50: number; readonly p95: number };
  /** Until the frame that shows it is about to be painted, the wait for that frame included. */
  readonly frame: { readonly p95: number };
}

const STEPS = 40;

const timed = (act: string) => `(async () => {
  const times = [];
  for (let i = 0; i < ${STEPS}; i++) {
    const start = performance.now();
    ${act}
    // Svelte works off what changed in a microtask.
    for (let turn = 0; turn < 5; turn++) await undefined;
    document.body.getBoundingClientRect();
    const work = performance.now() - start;
    await new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); }));
    times.push([work, performance.now() - start]);
    await new Promise((done) => setTimeout(done, 30));
  }
  return times;
})()`;

export const PRESS = `dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));`;
const SCRUB = `{ const range = document.querySelector('input[type="range"]');
  range.value = String(2 + ((i * 37) % (Number(range.max) - 1)));
  range.dispatchEvent(new Event('input', { bubbles: true })); }`;

/** Steps with the key, or scrubs with the range, at an address of the replay. */
export async function stepping(
  browser: Browser,
  address: string,
  { rate, scrubs, opened }: { rate: number; scrubs: boolean; opened?: Story },
): Promise<Stepping> {
  const { page, context } = await freshPage(browser, { slow: false, rate: 1 });
  if (opened) {
    await page.goto(new URL('/open', address).href);
    await page.evaluate(KEEP, opened);
  }
  await page.goto(address);
  await page.waitForSelector('#svelte-announcer', { state: 'attached', timeout: 60_000 });
  await page.waitForSelector('article h2');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const times = await page.evaluate<[number, number][]>(timed(scrubs ? SCRUB : PRESS));
  await context.close();
  const works = times.map(([work]) => work);
  const frames = times.map(([, frame]) => frame);
  return {
    work: { p50: percentile(works, 0.5), p95: percentile(works, 0.95) },
    frame: { p95: percentile(frames, 0.95) },
  };
}

/** Puts a story where `/open` keeps it, without having its questions made, which is not what is measured here. */
const KEEP = (story: Story): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('aide-memoire-stories', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('stories');
    request.onerror = () => {
      reject(new Error('no database'));
    };
    request.onsuccess = () => {
      const work = request.result.transaction('stories', 'readwrite');
      const catalog = { story: { id: story.id, title: story.title }, subjects: [], items: [] };
      work.objectStore('stories').put({ story, catalog, file: 'long.json', openedAt: 0 }, story.id);
      work.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
