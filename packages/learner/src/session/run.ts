/*
 * Runs a study session without XState, which weighs as much as a page of questions. What a session is, its states and
 * events, is said in machine.ts; a property test holds this one to that one, event by event.
 */
import type { LearnerEvent } from '../log/event.ts';
import type { SessionContext, SessionEvent, SessionInput } from './context.ts';
import { begin } from './begin.ts';
import { comesOf, hear, heed, leaveEnd } from './hear.ts';
import * as moves from './moves.ts';
import { fits } from './options.ts';
import * as save from './save.ts';
import { comesAgain, currentItem } from './selectors.ts';

export type Question =
  'asking' | 'confidence' | 'checking' | 'feedback' | 'again-later' | 'summary';
export type Saving = 'saved' | 'saving' | 'unsaved';

/** Where a session is: the shape of the machine's own snapshots. */
export interface SessionSnapshot {
  readonly value: { readonly question: Question; readonly saving: Saving };
  readonly context: SessionContext;
}

export interface RunInput extends SessionInput {
  /** Does something after so many milliseconds, unless what it returns is called before. */
  readonly later: (ms: number, then: () => void) => () => void;
}

/** A session that runs: as much of an XState actor as a page needs. */
export interface SessionRun {
  readonly getSnapshot: () => SessionSnapshot;
  readonly send: (event: SessionEvent) => void;
  /** Hears every snapshot from now on. Returns what ends it. */
  readonly subscribe: (heard: (snapshot: SessionSnapshot) => void) => () => void;
  /** No save is waited for any more. */
  readonly stop: () => void;
}

/** What happens besides what the learner does. */
type Happening =
  | SessionEvent
  | { readonly type: 'saved' }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'patience-ends' };

const PATIENCE = 5000;

/** Begins a session, or goes on with one. */
export function runSession({ later, ...input }: RunInput): SessionRun {
  let snapshot = settle(enter('asking', { value: FIRST, context: begin(input) }));
  const listeners = new Set<(snapshot: SessionSnapshot) => void>();
  const waiting: Happening[] = [];
  let [isBusy, isSaving, isStopped] = [false, false, false];
  let forget = (): void => undefined;
  effects(undefined, snapshot);

  /** One after the other: who hears of a snapshot may do the next thing at once. */
  function happen(happening: Happening): void {
    waiting.push(happening);
    if (isBusy) return;
    isBusy = true;
    for (let next = waiting.shift(); next && !isStopped; next = waiting.shift()) {
      const before = snapshot;
      snapshot = settle(after(next, before));
      if (snapshot === before) continue;
      effects(before, snapshot);
      for (const heard of listeners) heard(snapshot);
    }
    isBusy = false;
  }

  function effects(before: SessionSnapshot | undefined, now: SessionSnapshot): void {
    if (now.value.question !== before?.value.question) {
      forget();
      forget = () => undefined;
      if (now.value.question === 'checking') {
        forget = later(PATIENCE, () => happen({ type: 'patience-ends' }));
      }
    }
    // A save that ends may be followed by the next one at once.
    if (now.value.saving === 'saving' && !isSaving) void record(now);
  }

  async function record({ context: { means, outbox } }: SessionSnapshot): Promise<void> {
    isSaving = true;
    const happening = await means.record(outbox).then(
      () => ({ type: 'saved' }) as const,
      (error: unknown) => ({ type: 'failed', error }) as const,
    );
    isSaving = false;
    happen(happening);
  }

  return {
    getSnapshot: () => snapshot,
    send: happen,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    stop: () => {
      isStopped = true;
      forget();
    },
  };
}

const FIRST: SessionSnapshot['value'] = { question: 'asking', saving: 'saved' };

/** What comes of a happening; what a state does not take leaves the snapshot as it is. */
function after(happening: Happening, snapshot: SessionSnapshot): SessionSnapshot {
  const { value, context } = snapshot;
  const stay = (next: SessionContext): SessionSnapshot => ({ value, context: next });
  const saving = (to: Saving, next: SessionContext): SessionSnapshot => ({
    value: { ...value, saving: to },
    context: next,
  });
  switch (happening.type) {
    case 'saved':
      return value.saving === 'saving' ? saving('saved', save.saved(context)) : snapshot;
    case 'failed':
      return value.saving === 'saving'
        ? saving('unsaved', save.failed(context, happening.error))
        : snapshot;
    case 'RETRY':
      return value.saving === 'unsaved' ? saving('saving', save.start(context)) : snapshot;
    case 'patience-ends':
      return value.question === 'checking' ? enter('feedback', snapshot) : snapshot;
    case 'REPORT': {
      const { reason, note } = happening;
      return value.question === 'summary' ? snapshot : stay(moves.report(context, reason, note));
    }
    case 'STOP':
      if (value.question === 'summary') return snapshot;
      return enter(
        'summary',
        value.question === 'confidence' ? stay(moves.answer(context)) : snapshot,
      );
    case 'HEAR':
      return heard(happening.events, snapshot);
    default:
      return asked(happening, snapshot, stay);
  }
}

/** What comes of what other tabs did. */
function heard(
  events: readonly LearnerEvent[],
  { value, context }: SessionSnapshot,
): SessionSnapshot {
  const stay = (next: SessionContext): SessionSnapshot => ({ value, context: next });
  const before = hear(context, events);
  switch (value.question) {
    case 'asking':
    case 'confidence': {
      const now = heed(before);
      const comes = comesOf(context, events);
      if (comes === 'nothing') return stay(now);
      if (comes === 'another-question') return enter('asking', stay(leaveEnd(now)));
      return enter('summary', stay(value.question === 'confidence' ? moves.answer(now) : now));
    }
    case 'summary':
      return stay(heed(before));
    case 'checking':
    case 'feedback':
    case 'again-later':
      return stay(before);
  }
}

/** What comes of an event that only some states of the question take. */
function asked(
  event: Exclude<SessionEvent, { type: 'RETRY' | 'REPORT' | 'STOP' | 'HEAR' }>,
  snapshot: SessionSnapshot,
  stay: (next: SessionContext) => SessionSnapshot,
): SessionSnapshot {
  const { context } = snapshot;
  const { question } = snapshot.value;
  const isOpen = question === 'asking' || question === 'confidence';
  const isRead = question === 'feedback' || question === 'again-later';
  switch (event.type) {
    case 'CHOOSE':
      return isOpen && canChoose(context, event.chosen)
        ? stay(moves.choose(context, event.chosen))
        : snapshot;
    case 'CHECK':
      if (question !== 'asking' || !canChoose(context, context.chosen)) return snapshot;
      return enter(context.asksConfidence ? 'confidence' : 'checking', stay(moves.check(context)));
    case 'RATE':
      if (question !== 'confidence') return snapshot;
      return enter('checking', stay(moves.rate(context, event.confidence)));
    case 'SKIP':
      if (question === 'confidence') return enter('checking', snapshot);
      return question === 'asking' ? enter('asking', stay(moves.pass(context))) : snapshot;
    case 'CONTINUE':
      if (!isRead) return snapshot;
      if (question === 'feedback' && comesAgain(context)) return enter('again-later', snapshot);
      return enter('asking', stay(moves.pass(context)));
    case 'TAKE_BACK': {
      const canTakeBack = isRead || (question === 'asking' && context.answers.length > 0);
      return canTakeBack ? enter('asking', stay(moves.takeBack(context))) : snapshot;
    }
  }
}

/** Into a state of the question, with what is done on the way in. */
function enter(question: Question, { value, context }: SessionSnapshot): SessionSnapshot {
  return { value: { ...value, question }, context: onEntry(question, context) };
}

function onEntry(question: Question, context: SessionContext): SessionContext {
  switch (question) {
    case 'asking':
      return moves.ask(heed(context));
    case 'checking':
      return moves.answer(context);
    case 'again-later':
      return moves.comeAgain(context);
    case 'summary':
      return moves.end(heed(context));
    case 'confidence':
    case 'feedback':
      return context;
  }
}

/** What happens by itself, until nothing more does. */
function settle(snapshot: SessionSnapshot): SessionSnapshot {
  const { value, context } = snapshot;
  const isOver = value.question === 'asking' && (context.hasEnded || !currentItem(context));
  const isTold = value.question === 'checking' && save.isSettled(context);
  const isToSave = value.saving !== 'saving' && save.hasUntried(context);
  if (!isOver && !isTold && !isToSave) return snapshot;
  const told = isOver
    ? enter('summary', snapshot)
    : isTold
      ? enter('feedback', snapshot)
      : snapshot;
  if (!isToSave) return settle(told);
  return settle({ value: { ...told.value, saving: 'saving' }, context: save.start(told.context) });
}

const canChoose = (context: SessionContext, chosen: readonly string[]): boolean => {
  const item = currentItem(context);
  return item !== undefined && fits(item, chosen);
};
