import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:hashed-files';
const RESOLVED = `\0${MODULE}`;

/**
 * Gives the service worker the paths of all files whose name carries a hash. Kit's own list, `immutable` of
 * `$app/manifest`, lacks the chunks that a worker loads; by the time Kit builds the service worker all of them are there.
 */
export function hashedFiles(client: string, folder: string): Plugin {
  return {
    name: 'hashed-files',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED
        ? `export const hashed = ${JSON.stringify(filesUnder(client, folder))};`
        : undefined,
  };
}

/** Every file of a folder and of those in it, as paths from the folder above. */
export function filesUnder(above: string, folder: string): readonly string[] {
  if (!existsSync(join(above, folder))) return [];
  return readdirSync(join(above, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(above, path) : [path];
    })
    .sort();
}
