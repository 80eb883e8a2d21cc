import { NOT_FOUND } from './answer.ts';

/** A release of the app: what makes it up, and where it lives. */
export interface Release {
  readonly version: string;
  readonly home: URL;
  /** Paths from home whose content never changes under the same name. */
  readonly hashed: readonly string[];
  /** Paths from home that another release has too, with a content of its own. */
  readonly named: readonly string[];
}

/** Where Kit says which release the server has. */
export const VERSION = '_app/version.json';

/** All caches of the app at one home begin alike: other apps, and other homes, may share the origin. */
const cachesAt = (home: URL): string => `aide-memoire ${home.pathname} `;
const cacheOf = ({ home, version }: Release): string => cachesAt(home) + version;

/** Keeps all files of a release, or rejects and keeps none: also when the server changes to another in the meantime. */
export async function keep(release: Release): Promise<void> {
  const name = cacheOf(release);
  try {
    const cache = await caches.open(name);
    await Promise.all([
      ...release.hashed.map((path) => keepFile(cache, release, path, 'default')),
      // Past the browser's own cache, which may hold an older one.
      ...release.named.map((path) => keepFile(cache, release, path, 'reload')),
    ]);
    const served: unknown = await (await kept(release, VERSION))?.json();
    const now: unknown = await (await load(release, VERSION, 'reload')).json();
    for (const found of [served, now]) {
      if (JSON.stringify(found) !== JSON.stringify({ version: release.version })) {
        throw new Error(`The server has changed from release ${release.version} to another.`);
      }
    }
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** The kept copy of a file, if it is there. */
export async function kept(release: Release, path: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheOf(release));
  return cache.match(new URL(path, release.home), { ignoreVary: true });
}

/** Deletes what is kept of any other release. */
export async function dropOthers(release: Release): Promise<void> {
  const names = await caches.keys();
  const others = names.filter(
    (name) => name.startsWith(cachesAt(release.home)) && name !== cacheOf(release),
  );
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function keepFile(
  cache: Cache,
  release: Release,
  path: string,
  mode: RequestCache,
): Promise<void> {
  const response = await load(release, path, mode);
  const { redirected, headers, body } = response;
  // A browser refuses to show a page that was redirected on its way here.
  const plain = redirected ? new Response(body, { headers }) : response;
  await cache.put(new URL(path, release.home), plain);
}

async function load({ home }: Release, path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(new URL(path, home), { cache });
  const isThere = response.ok || (path === NOT_FOUND && response.status === 404);
  if (!isThere) throw new Error(`${response.url} answers ${response.status}.`);
  return response;
}
