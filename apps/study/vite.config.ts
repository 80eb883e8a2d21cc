import { storyIds } from '@aide-memoire/stories';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** What stands in an address for any story that was opened from a file: a shell, since nobody knows which. */
const OPENED = 'opened';
const STORY_PLACES = ['', '/replay', '/accounts', '/walk', '/quiz'] as const;

if (storyIds().includes(OPENED)) {
  throw new Error(`No story of the shelf may have the id "${OPENED}": addresses need it.`);
}

/** What every page of the app loads. */
const onEveryPage = (id: string): boolean =>
  /[\\/]node_modules[\\/](svelte|devalue|clsx|esm-env)[\\/]/.test(id) ||
  /@sveltejs[\\/]kit[\\/]src[\\/](?!runtime[\\/]client[\\/](client-)?entry)/.test(id) ||
  /preload-helper|apps[\\/]study[\\/]src[\\/](lib[\\/](words|Head|Mark|SkipLink|transition|story[\\/]address)|routes[\\/](\+layout|SiteHeader|StoryNav))/.test(
    id,
  );

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
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // One file compresses better than a dozen, and is one request. Kit looks for its own entry in a file of its own.
              groups: [{ name: 'every-page', test: onEveryPage }],
            },
          },
        },
      },
    },
    ssr: {
      build: {
        // It reads its files beside its own source, so it stays where it is instead of being bundled.
        rolldownOptions: { external: ['@aide-memoire/stories'] },
      },
    },
  },
  // In parts: what only some jobs of the worker need loads with them.
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.ts'] },
});
