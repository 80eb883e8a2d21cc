import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

/**
 * "Slow 4G" as Lighthouse simulates it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up
 * (github.com/GoogleChrome/lighthouse, docs/throttling.md).
 */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly session: CDPSession;
}

/** A fresh profile's page: no cache, no service worker. */
export async function freshPage(
  browser: Browser,
  { slow, rate }: { readonly slow: boolean; readonly rate: number },
): Promise<Opened> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slow) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, context, session };
}

/** The p-th part of some figures, sorted. */
export function percentile(figures: readonly number[], p: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? NaN;
}
export const median = (figures: readonly number[]): number => percentile(figures, 0.5);
