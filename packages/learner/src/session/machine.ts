/*
 * A study session. Two things go on at once: the questions, and the saving of what they bring.
 *
 * question
 *   asking       a question is open
 *   confidence   the choice is made, and the learner is asked how sure it is (only where that is wanted)
 *   checking     the answer is compared and recorded, and waits to be safe: or known not to be, or five seconds
 *   feedback     the learner reads whether it was right, and why
 *   again-later  it was missed for the first time: it has joined the end, and the learner is told
 *   summary      all were asked, or the learner stopped; the session's end is recorded
 * saving
 *   saved        all that happened is safe
 *   saving       a save is under way, with all that is not safe yet
 *   unsaved      the last save failed: the session goes on in memory and says so; what happens next tries again
 *
 * CHOOSE     another option, or another order of all; also while asked how sure
 * CHECK      done with choosing
 * RATE       how sure the learner is
 * SKIP       asking: on without an answer; confidence: on without a word
 * CONTINUE   read it
 * TAKE_BACK  the last answer counts no more, and its question is asked again
 * REPORT     the question is at fault
 * STOP       to the summary; while asked how sure, the choice counts
 * RETRY      unsaved: try to save again
 *
 * What a state does not take, and a choice that cannot be checked, changes nothing.
 */
import { assign, createMachine, fromPromise } from 'xstate';
import { begin } from './begin.ts';
import type { Means, SessionContext, SessionEvent, SessionInput } from './context.ts';
import * as moves from './moves.ts';
import { fits } from './options.ts';
import * as save from './save.ts';
import { comesAgain, currentItem } from './selectors.ts';

interface Types {
  readonly context?: SessionContext;
  readonly events?: SessionEvent;
  readonly input?: SessionInput;
}
const types: Types = {};

/** What a save is given: events to be made safe, and what does it. */
interface Save {
  readonly events: SessionContext['outbox'];
  readonly record: Means['record'];
}

const saving = fromPromise(({ input }: { input: Save }) => input.record(input.events));

/** So long the learner waits for an answer to be safe, in milliseconds. */
const PATIENCE = 5000;

type Known = { readonly context: SessionContext };
type Happened<T extends SessionEvent['type']> = Known & {
  readonly event: Extract<SessionEvent, { type: T }>;
};
const isOver = ({ context }: Known): boolean => !currentItem(context);
const isChosen = ({ context }: Known): boolean => canChoose(context, context.chosen);
const wantsConfidence = (known: Known): boolean => known.context.asksConfidence && isChosen(known);
const hasAnswer = ({ context }: Known): boolean => context.answers.length > 0;
const canBeChosen = ({ context, event }: Happened<'CHOOSE'>): boolean =>
  canChoose(context, event.chosen);

// Not by `setup`, which would bring the half of XState that nothing here uses into every page with a session.
export const sessionMachine = createMachine({
  types,
  id: 'session',
  context: ({ input }) => begin(input),
  type: 'parallel',
  states: {
    question: {
      initial: 'asking',
      on: {
        REPORT: {
          actions: assign(({ context, event }) => moves.report(context, event.reason, event.note)),
        },
        STOP: '.summary',
      },
      states: {
        asking: {
          entry: assign(({ context }) => moves.ask(context)),
          always: { guard: isOver, target: 'summary' },
          on: {
            CHOOSE: {
              guard: canBeChosen,
              actions: assign(({ context, event }) => moves.choose(context, event.chosen)),
            },
            CHECK: [
              {
                guard: wantsConfidence,
                target: 'confidence',
                actions: assign(({ context }) => moves.check(context)),
              },
              {
                guard: isChosen,
                target: 'checking',
                actions: assign(({ context }) => moves.check(context)),
              },
            ],
            SKIP: {
              target: 'asking',
              reenter: true,
              actions: assign(({ context }) => moves.pass(context)),
            },
            TAKE_BACK: {
              guard: hasAnswer,
              target: 'asking',
              reenter: true,
              actions: assign(({ context }) => moves.takeBack(context)),
            },
          },
        },
        confidence: {
          on: {
            CHOOSE: {
              guard: canBeChosen,
              actions: assign(({ context, event }) => moves.choose(context, event.chosen)),
            },
            RATE: {
              target: 'checking',
              actions: assign(({ context, event }) => moves.rate(context, event.confidence)),
            },
            SKIP: 'checking',
            // The choice was checked: it counts, though without a word on how sure.
            STOP: { target: 'summary', actions: assign(({ context }) => moves.answer(context)) },
          },
        },
        checking: {
          entry: assign(({ context }) => moves.answer(context)),
          always: { guard: ({ context }) => save.isSettled(context), target: 'feedback' },
          after: { [PATIENCE]: 'feedback' },
        },
        feedback: {
          on: {
            CONTINUE: [
              { guard: ({ context }) => comesAgain(context), target: 'again-later' },
              { target: 'asking', actions: assign(({ context }) => moves.pass(context)) },
            ],
            TAKE_BACK: {
              target: 'asking',
              actions: assign(({ context }) => moves.takeBack(context)),
            },
          },
        },
        'again-later': {
          entry: assign(({ context }) => moves.comeAgain(context)),
          on: {
            CONTINUE: { target: 'asking', actions: assign(({ context }) => moves.pass(context)) },
            TAKE_BACK: {
              target: 'asking',
              actions: assign(({ context }) => moves.takeBack(context)),
            },
          },
        },
        summary: {
          entry: assign(({ context }) => moves.end(context)),
          // Not the question's any more.
          on: { REPORT: {}, STOP: {} },
        },
      },
    },
    saving: {
      initial: 'saved',
      states: {
        saved: { always: { guard: ({ context }) => save.hasUntried(context), target: 'saving' } },
        saving: {
          entry: assign(({ context }) => save.start(context)),
          invoke: {
            src: saving,
            input: ({ context }) => ({ events: context.outbox, record: context.means.record }),
            onDone: { target: 'saved', actions: assign(({ context }) => save.saved(context)) },
            onError: {
              target: 'unsaved',
              actions: assign(({ context, event }) => save.failed(context, event.error)),
            },
          },
        },
        unsaved: {
          always: { guard: ({ context }) => save.hasUntried(context), target: 'saving' },
          on: { RETRY: 'saving' },
        },
      },
    },
  },
});

const canChoose = (context: SessionContext, chosen: readonly string[]): boolean => {
  const item = currentItem(context);
  return item !== undefined && fits(item, chosen);
};
