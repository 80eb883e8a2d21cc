import type { Browser } from '@playwright/test';
import { freshPage, median } from './throttled.ts';

export interface FirstView {
  /** Milliseconds from the start of the navigation to the largest thing painted, the last one before it could be used. */
  readonly lcp: number;
  /** Milliseconds to the first moment at which its way forward works. */
  readonly interactive: number;
}

/** Milliseconds since the navigation began at which pressing for the next step first shows one. */
const untilItSteps = (press: string, shown: string) => `new Promise((resolve) => {
  const before = (${shown});
  const turn = () => {
    if ((${shown}) !== before) resolve(performance.now());
    else { ${press}; setTimeout(turn, 20); }
  };
  turn();
})`;

const LCP = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true });
})`;

interface Measured {
  readonly address: string;
  /** Appears once there is something to step through. */
  readonly ready: string;
  /** Script that asks for the next step, as its key or button does. */
  readonly press: string;
  /** What is shown of the step, as a script's expression. */
  readonly shown: string;
}

/** Medians of several first visits on a slow phone. */
export async function firstView(
  browser: Browser,
  { address, ready, press, shown }: Measured,
  runs: number,
): Promise<FirstView> {
  const [lcps, interactives]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const { page, context } = await freshPage(browser, { slow: true, rate: 4 });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector(ready, { timeout: 60_000 });
    interactives.push(await page.evaluate<number>(untilItSteps(press, shown)));
    await page.waitForLoadState('networkidle');
    lcps.push(await page.evaluate<number>(LCP));
    await context.close();
  }
  return { lcp: median(lcps), interactive: median(interactives) };
}
