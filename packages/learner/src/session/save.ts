import type { SessionContext } from './context.ts';

/** A save takes all that is not safe yet. */
export const start = (context: SessionContext): SessionContext => ({
  ...context,
  saving: context.outbox.length,
});

export const saved = (context: SessionContext): SessionContext => ({
  ...context,
  outbox: context.outbox.slice(context.saving),
  saving: 0,
  failure: undefined,
});

/** Nothing is lost: the outbox keeps it for the next save. */
export const failed = (context: SessionContext, error: unknown): SessionContext => ({
  ...context,
  saving: 0,
  failure: {
    sentence: error instanceof Error ? error.message : 'The storage failed.',
    events: context.saving,
  },
});

/** Whether there is something that no save was tried with. */
export const hasUntried = ({ outbox, failure }: SessionContext): boolean =>
  outbox.length > (failure?.events ?? 0);

/** Whether it is known of everything what became of it: it is safe, or a save failed of it. */
export const isSettled = (context: SessionContext): boolean => !hasUntried(context);
