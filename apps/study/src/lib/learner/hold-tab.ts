const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Whether the browser is to ask before this tab is closed or loaded anew, since something would be lost with it. */
export function holdTab(isWanted: boolean): void {
  // Not for good: some browsers do not keep a page that may ask, and Back would load it anew.
  if (isWanted) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}
