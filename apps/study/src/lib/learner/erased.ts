let channel: BroadcastChannel | undefined;

/** One for the tab: what it says itself, it does not hear. */
const theChannel = (): BroadcastChannel =>
  (channel ??= new BroadcastChannel('aide-memoire-erased'));

/** Tells the other tabs that the log was erased. */
export function tellErased(): void {
  theChannel().postMessage('erased');
}

/** Hears that another tab erased the log: what this one still shows of it is no more. Returns what ends it. */
export function whenErased(hear: () => void): () => void {
  theChannel().addEventListener('message', hear);
  return () => theChannel().removeEventListener('message', hear);
}
