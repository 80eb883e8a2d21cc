import { storyIds } from '@aide-memoire/stories';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { readBasePath } from './config/base-path.ts';
import { ofPages, ofWorkers } from './config/chunks.ts';
import { hashedFiles } from './config/hashed-files.ts';

/** What stands in an address for any story that was opened from a file: a shell, since nobody knows which. */
const OPENED = 'opened';
const STORY_PLACES = ['', '/replay', '/accounts', '/walk', '/quiz'] as const;

if (storyIds().includes(OPENED)) {
  throw new Error(`No story of the shelf may have the id "${OPENED}": addresses need it.`);
}

export default defineConfig({
  plugins: [
    hashedFiles('.svelte-kit/output/client', '_app/immutable'),
    sveltekit({
      // Beside `build`, a release for another place can be made elsewhere.
      adapter: adapter({ pages: process.env.BUILD_FOLDER || 'build', fallback: '404.html' }),
      compilerOptions: {
        runes: true,
        // A little lighter, which every page feels.
        discloseVersion: false,
        fragments: 'tree',
        cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`,
      },
      paths: { base: readBasePath(process.env.BASE_PATH) },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // Kit hides the place where it announces pages by an attribute.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
        },
      },
      // By lib/offline, which also says when a newer release is there.
      serviceWorker: { register: false },
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
  // Nothing as a data: address, which the policy would refuse.
  build: { assetsInlineLimit: 0 },
  // In parts: what only some jobs of the worker need loads with them.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [...ofWorkers] } },
    },
  },
  test: { include: ['{src,config}/**/*.test.ts'] },
});
