import type { Confidence, ItemReported } from '../log/event.ts';
import type { SessionContext } from './context.ts';
import { isRight } from './options.ts';
import { recorded, stamp } from './record.ts';
import { currentTurn } from './selectors.ts';
import { LONGEST } from '../log/fields.ts';

/** The question at this position, anew. */
export const ask = (context: SessionContext): SessionContext => ({
  ...context,
  chosen: [],
  confidence: undefined,
  askedAt: context.means.now(),
});

export const choose = (context: SessionContext, chosen: readonly string[]): SessionContext => ({
  ...context,
  chosen,
});

/** The learner is done with choosing. A clock set back meanwhile makes it no time at all. */
export const check = (context: SessionContext): SessionContext => ({
  ...context,
  took: Math.min(LONGEST, Math.max(0, context.means.now() - context.askedAt)),
});

export const rate = (context: SessionContext, confidence: Confidence): SessionContext => ({
  ...context,
  confidence,
});

/** Compares the choice with the key, and has the answer recorded. */
export function answer(context: SessionContext): SessionContext {
  const { session, chosen, confidence, took, position } = context;
  const item = currentTurn(context)?.item;
  if (!item) return context;
  const answered = {
    ...stamp(context),
    type: 'answered',
    story: item.story,
    item: item.id,
    shown: item.options.map(({ id }) => id),
    chosen,
    key: item.key,
    right: isRight(item, chosen),
    ...(confidence && { confidence }),
    took,
    session,
  } as const;
  const answers = [...context.answers, { answer: answered, position }];
  return recorded({ ...context, answers }, answered);
}

/** On to the next turn. */
export const pass = (context: SessionContext): SessionContext => ({
  ...context,
  position: context.position + 1,
});

/** The missed item joins the end of the session. */
export function comeAgain(context: SessionContext): SessionContext {
  const item = currentTurn(context)?.item;
  return item ? { ...context, queue: [...context.queue, { item, again: true }] } : context;
}

/** Back to the question answered last, which does not come again on account of that answer. */
export function takeBack(context: SessionContext): SessionContext {
  const last = context.answers.at(-1);
  if (!last) return context;
  const { answer, position } = last;
  const turn = context.queue[position];
  const queue = turn?.again
    ? context.queue
    : context.queue.filter(({ item, again }) => !again || item !== turn?.item);
  const answers = context.answers.slice(0, -1);
  return recorded(
    { ...context, queue, position, answers },
    { ...stamp(context), type: 'answer-taken-back', answer: answer.id },
  );
}

export function report(
  context: SessionContext,
  reason: ItemReported['reason'],
  note: string | undefined,
): SessionContext {
  const item = currentTurn(context)?.item;
  if (!item) return context;
  const reported = {
    ...stamp(context),
    type: 'item-reported',
    story: item.story,
    item: item.id,
    key: item.key,
    reason,
    ...(note !== undefined && { note }),
  } as const;
  return recorded({ ...context, reports: [...context.reports, reported] }, reported);
}

export const end = (context: SessionContext): SessionContext =>
  context.hasEnded
    ? context
    : recorded(context, { ...stamp(context), type: 'session-ended', session: context.session });
