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
  /preload-helper|apps[\\/]study[\\/]src[\\/](lib[\\/](words|Head|Mark|SkipLink|transition|story[\\/](address|studied))|routes[\\/](\+layout|SiteHeader|StoryNav))/.test(
    id,
  );

/** What briefing, replay and accounts load besides: the replayed story, and how it is told. */
const showsTimeline = (id: string): boolean =>
  /packages[\\/]core[\\/]src[\\/](evidence|machines|replay[\\/](?!happened))|study[\\/]src[\\/]lib[\\/](DisputeCard|dispute|story[\\/]timeline)|replay[\\/](reported|verdict)/.test(
    id,
  );

/** What makes and proves questions, which is nothing without the rest of it. */
const makesQuestions = (id: string): boolean =>
  /[\\/]packages[\\/](core|quiz)[\\/]src[\\/]|[\\/]pure-rand[\\/]|questions[\\/](session|remade|posed|at-work|pool-seed)/.test(
    id,
  ) &&
  !/src[\\/](parse|walk|acts|explain|reasons-against|replay[\\/]walk|words[\\/]reasons)/.test(id);

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
              groups: [
                { name: 'every-page', test: onEveryPage, priority: 2 },
                // A group takes what it needs along: dates are wanted without the rest.
                {
                  name: 'dates',
                  test: /core[\\/]src[\\/](date|errors|replay[\\/]happened)/,
                  priority: 1,
                },
                { name: 'timeline', test: showsTimeline },
              ],
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
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'questions', test: makesQuestions }],
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
