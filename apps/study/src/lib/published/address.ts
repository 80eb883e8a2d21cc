import { SITE_ORIGIN } from '$app/env/public';

/** Whether it is known where the app is published, and so what the full address of a page is. */
export const isPublished = SITE_ORIGIN !== '';

/** The full address of a path from the root of the host. */
export const published = (pathname: string): string => SITE_ORIGIN + pathname;

/** The path of the app's home, from the path of a page or file and where that is within the app. */
export const homeOf = (pathname: string, within: string): string =>
  pathname.slice(0, pathname.length - within.length);
