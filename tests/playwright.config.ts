import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './chromium.ts';

const isRoot = process.getuid?.() === 0;
const executablePath = findChromium();

export default defineConfig({
  testDir: 'browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    // The server takes any free port and prints it; Playwright reads it from there.
    baseURL: `http://localhost:${process.env.JOURNEYS_PORT ?? ''}`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-sync',
        '--no-first-run',
        // Chromium refuses to build its sandbox for root, which is who runs in most containers.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: {
    command: 'node ../scripts/serve-study.mjs ../apps/study/build',
    env: { PORT: '0', HOST: '127.0.0.1' },
    wait: { stdout: /localhost:(?<journeys_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
