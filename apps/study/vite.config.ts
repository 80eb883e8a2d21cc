import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ fallback: '404.html' }),
      compilerOptions: { runes: true },
    }),
  ],
  environments: {
    ssr: {
      build: {
        // It reads its files beside its own source, so it stays where it is instead of being bundled.
        rolldownOptions: { external: ['@aide-memoire/stories'] },
      },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
