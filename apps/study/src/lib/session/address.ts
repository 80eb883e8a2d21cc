import { resolve } from '$app/paths';

/** Where a session is run or looked back on. Its id may be any text: an imported log brings its own. */
export const sessionAt = (session: string): string =>
  `${resolve('/session')}?id=${encodeURIComponent(session)}`;
