import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts', 'blind/*.test.ts', 'docs/*.test.ts', 'weights/*.test.ts'],
    // Builds, installs and servers take longer than a function does.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
