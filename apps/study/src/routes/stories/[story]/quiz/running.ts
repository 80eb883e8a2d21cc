import type { Quiz } from './quiz.svelte.ts';

let running: { readonly address: string; readonly quiz: Quiz } | undefined;

/**
 * Remembers the session while its page is left for a step of the replay, so that Back returns to the question.
 * In memory only: a reload begins anew.
 */
export function remember(address: string, quiz: Quiz): void {
  running = { address, quiz };
}

/** The session that was running at this address, if one was. */
export const recall = (address: string): Quiz | undefined =>
  running?.address === address ? running.quiz : undefined;
