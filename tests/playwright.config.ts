import { defineConfig, devices } from '@playwright/test';
import { findChromium, flags } from './chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A machine that does other things as well is slow, not wrong.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    // The server takes any free port and prints it; Playwright reads it from there.
    baseURL: `http://localhost:${process.env.JOURNEYS_PORT ?? ''}`,
    // It would keep the app in every browser of every journey; those that are about it ask for it.
    serviceWorkers: 'block',
    // Every step with the page as it was; a film of it as well would cost every test a tenth of its time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...flags],
    },
  },
  projects: [
    {
      name: 'desktop',
      testDir: 'browser',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testDir: 'browser',
      // What a small screen makes no difference to.
      grepInvert: /@desktop/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
    {
      name: 'learner',
      testDir: 'learner',
      testMatch: '*.spec.ts',
    },
  ],
  webServer: {
    command: 'node ../scripts/serve-study.mjs ../apps/study/build',
    env: { PORT: '0', HOST: '127.0.0.1' },
    wait: { stdout: /localhost:(?<journeys_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
