// What a page says to the service worker.

/** The waiting release is to be put to use. */
export const TAKE_OVER = 'take over';

/** A page of this release has no service worker yet, and wants to be served by one of the same release. */
export const claimOf = (version: string): string => `claim a page of ${version}`;
