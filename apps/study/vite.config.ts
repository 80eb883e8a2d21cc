import { storyIds } from '@aide-memoire/stories';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { ofPages, ofWorkers } from './config/chunks.ts';

/** What stands in an address for any story that was opened from a file: a shell, since nobody knows which. */
const OPENED = 'opened';
const STORY_PLACES = ['', '/replay', '/accounts', '/walk', '/quiz'] as const;

if (storyIds().includes(OPENED)) {
  throw new Error(`No story of the shelf may have the id "${OPENED}": addresses need it.`);
}

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ fallback: '404.html' }),
      compilerOptions: { runes: true },
      prerender: {
        entries: [
          '*',
          ...[...storyIds(), OPENED].flatMap((story) =>
            STORY_PLACES.map((place): `/${string}` => `/stories/${story}${place}`),
          ),
        ],
      },
    }),
  ],
  environments: {
    client: {
      build: { rolldownOptions: { output: { codeSplitting: { groups: [...ofPages] } } } },
    },
    ssr: {
      build: {
        // It reads its files beside its own source, so it stays where it is instead of being bundled.
        rolldownOptions: { external: ['@aide-memoire/stories'] },
      },
    },
  },
  // In parts: what only some jobs of the worker need loads with them.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [...ofWorkers] } },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
