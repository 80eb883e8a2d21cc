import type { RunningSession } from './running.svelte.ts';

let running: RunningSession | undefined;

/**
 * Keeps the session at hand while its page is left for a step of the replay, so that Back returns to the question with
 * its feedback. After a reload it is rebuilt from the log.
 */
export function remember(session: RunningSession): void {
  running = session;
}

/** The session of this id, if it is the one that runs in this tab. */
export const recall = (id: string): RunningSession | undefined =>
  running?.id === id ? running : undefined;
