let wasAsked = false;

/**
 * Asks the browser, once a visit, not to clear what is stored here when it runs short of room. It may say no, and
 * nothing is different then.
 */
export function askToPersist(): void {
  if (wasAsked) return;
  wasAsked = true;
  // A page without a secure origin has none.
  if (isSecureContext) navigator.storage.persist().catch(() => undefined);
}
