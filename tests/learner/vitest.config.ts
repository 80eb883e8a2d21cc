import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, flags } from '../chromium.ts';

const executablePath = findChromium();

// The conformance suite, in a browser: what keeps a log there can be tested nowhere else.
export default defineConfig({
  root: import.meta.dirname,
  // Found beforehand: a module that turns up while the tests run would make the page load anew.
  optimizeDeps: { include: ['@aide-memoire/learner > idb'] },
  test: {
    include: ['*.test.ts'],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          args: [...flags],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
