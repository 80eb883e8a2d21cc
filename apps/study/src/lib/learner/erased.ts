const CHANNEL = 'aide-memoire-erased';

/** Tells the other tabs that the log was erased. */
export function tellErased(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('erased');
  channel.close();
}

/** Hears, from now on, that another tab erased the log: what this one still shows of it is no more. */
export function whenErased(hear: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', hear);
}
