/** The page for an address that has none. */
export const NOT_FOUND = '404.html';

/** How the service worker answers a request. Paths are those of a release: without a slash at the start. */
export type Answer =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'move'; readonly to: string }
  | { readonly kind: 'not-found' }
  /** Not a matter of this release. */
  | { readonly kind: 'network' };

interface Asked {
  readonly url: URL;
  /** Whether somebody goes to a page, as against what a page asks for. */
  readonly navigates: boolean;
}

/**
 * Finds the answer for an address in a release: `home` is where the app lives, `files` are the paths that are kept.
 * No page comes from anywhere else, so that none of another release can get between: an address that this release does not
 * know is not found, whatever the server has there by now. Files that nobody keeps (a picture for sharing) may be fetched.
 */
export function answerFor(
  { url, navigates }: Asked,
  home: URL,
  files: ReadonlySet<string>,
): Answer {
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) {
    return { kind: 'network' };
  }
  const path = url.pathname.slice(home.pathname.length);
  if (files.has(path)) return { kind: 'file', path };
  const page = pageOf(path);
  if (navigates && page !== path && files.has(page)) {
    return { kind: 'move', to: `${home.pathname}${page}${url.search}` };
  }
  const isPage = navigates && !/\.\w+$/.test(page);
  return { kind: isPage || path.endsWith('__data.json') ? 'not-found' : 'network' };
}

/** Files have names that addresses lack: `open.html` and `open/` are the page `open`, `index.html` is home. */
const pageOf = (path: string): string => path.replace(/(^|\/)index\.html$|\.html$|\/+$/, '');
