/**
 * The seed of every story's pool. What may be asked, and with which options, is the same on every day and device, so
 * that reviews find their items again; which of it a session asks is drawn by a seed of its own.
 */
export const POOL_SEED = 1;
