import type { Item } from '@aide-memoire/quiz';
import type { LearnerEvent } from '../log/event.ts';
import { inOrder } from '../log/order.ts';
import { standOf } from './begin.ts';
import type { Moment, SessionContext } from './context.ts';
import { answersIn, latestOf } from './resume.ts';
import { currentTurn } from './selectors.ts';

/** What the log holds by now, kept until the next question is asked: who reads why an answer was right is not disturbed. */
export const hear = (context: SessionContext, heard: readonly LearnerEvent[]): SessionContext => ({
  ...context,
  heard,
});

/**
 * The session as the log has it, what is not safe yet included. The question that is open stays open, unless it was
 * answered elsewhere: then the first that is left is next, as after a crash.
 */
export function heed(context: SessionContext): SessionContext {
  const { heard, session, items } = context;
  if (heard.length === 0) return context;
  const ordered = inOrder(allOf(context));
  const stand = standOf(items, answersIn(session, ordered));
  const hasEnded = ordered.some(
    (event) => event.type === 'session-ended' && event.session === session,
  );
  const heeded = {
    ...context,
    heard: [],
    hasEnded: context.hasEnded || hasEnded,
    latest: laterOf(context.latest, latestOf(session, items.map(refOf), ordered)),
  };
  return isSame(stand, context)
    ? heeded
    : { ...heeded, ...stand, position: positionIn(stand, context) };
}

/** What comes of the open question once this is heeded: it stays, gives way to another one, or the session is over. */
export function comesOf(
  context: SessionContext,
  events: readonly LearnerEvent[],
): 'nothing' | 'another-question' | 'the-end' {
  const heeded = heed(hear(context, events));
  const [before, now] = [currentTurn(context), currentTurn(heeded)];
  if (before?.item !== now?.item || before?.again !== now?.again) return 'another-question';
  return heeded.hasEnded ? 'the-end' : 'nothing';
}

/** The last question was answered elsewhere, where its answer is read: the end is not for this session to record. */
export const leaveEnd = (context: SessionContext): SessionContext =>
  currentTurn(context) ? context : { ...context, hasEnded: true };

/** Each event once, and what this session gave before what was heard of it. */
function allOf({ answers, outbox, heard }: SessionContext): Iterable<LearnerEvent> {
  const own = [...answers.map(({ answer }) => answer), ...outbox];
  return new Map([...heard, ...own].map((event) => [event.id, event])).values();
}

type Stand = Pick<SessionContext, 'queue' | 'position' | 'answers'>;

const isSame = (stand: Stand, { answers }: Stand): boolean =>
  stand.answers.length === answers.length &&
  stand.answers.every(({ answer }, i) => answer.id === answers[i]?.answer.id);

function positionIn({ queue, position }: Stand, context: SessionContext): number {
  const open = currentTurn(context);
  const place = queue.findIndex(
    ({ item, again }, i) => i >= position && item === open?.item && again === open.again,
  );
  return place < 0 ? position : place;
}

const laterOf = (one: Moment | undefined, other: Moment | undefined): Moment | undefined =>
  one && other ? (other.at > one.at ? other : one) : (one ?? other);

const refOf = ({ story, id }: Item) => ({ story, item: id });
