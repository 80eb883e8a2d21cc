/**
 * The path under which the app is served, as Kit wants it: `/space/aide`, or nothing for the root of a host.
 * Throws a sentence when what somebody wrote is no such path.
 */
export function readBasePath(text = ''): '' | `/${string}` {
  const path = text.replace(/\/$/, '');
  if (path === '') return '';
  if (/^(\/[\w.~-]*[\w~-][\w.~-]*)+$/.test(path)) return `/${path.slice(1)}`;
  throw new Error(
    `BASE_PATH must be a path from the root of the host, like "/space/aide", and "${text}" is not one.`,
  );
}
