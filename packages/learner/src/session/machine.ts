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
 * HEAR       what the log holds now: what another tab did counts here too, from the next question on where an answer is read
 *
 * What a state does not take, and a choice that cannot be checked, changes nothing.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { LearnerEvent } from '../log/event.ts';
import { begin } from './begin.ts';
import type { Means, SessionContext, SessionEvent, SessionInput } from './context.ts';
import { comesOf, hear, heed, leaveEnd } from './hear.ts';
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

export const sessionMachine = setup({
  types,
  actors: {
    save: fromPromise(({ input }: { input: Save }) => input.record(input.events)),
  },
  actions: {
    heed: assign(({ context }) => heed(context)),
    leaveEnd: assign(({ context }) => leaveEnd(context)),
    hear: assign(({ context }, events: readonly LearnerEvent[]) => hear(context, events)),
    ask: assign(({ context }) => moves.ask(context)),
    choose: assign(({ context }, chosen: readonly string[]) => moves.choose(context, chosen)),
    check: assign(({ context }) => moves.check(context)),
    answer: assign(({ context }) => moves.answer(context)),
    pass: assign(({ context }) => moves.pass(context)),
    comeAgain: assign(({ context }) => moves.comeAgain(context)),
    takeBack: assign(({ context }) => moves.takeBack(context)),
    end: assign(({ context }) => moves.end(context)),
    startSave: assign(({ context }) => save.start(context)),
    saved: assign(({ context }) => save.saved(context)),
  },
  guards: {
    isOver: ({ context }) => context.hasEnded || !currentItem(context),
    isChosen: ({ context }) => canChoose(context, context.chosen),
    wantsConfidence: ({ context }) => context.asksConfidence && canChoose(context, context.chosen),
    hasAnswer: ({ context }) => context.answers.length > 0,
    comesAgain: ({ context }) => comesAgain(context),
    isSettled: ({ context }) => save.isSettled(context),
    hasUntried: ({ context }) => save.hasUntried(context),
  },
  delays: { patience: 5000 },
}).createMachine({
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
        // An answer that is read is not torn away.
        HEAR: { actions: { type: 'hear', params: ({ event }) => event.events } },
      },
      states: {
        asking: {
          entry: ['heed', 'ask'],
          always: { guard: 'isOver', target: 'summary' },
          on: {
            CHOOSE: {
              guard: ({ context, event }) => canChoose(context, event.chosen),
              actions: { type: 'choose', params: ({ event }) => event.chosen },
            },
            CHECK: [
              { guard: 'wantsConfidence', target: 'confidence', actions: 'check' },
              { guard: 'isChosen', target: 'checking', actions: 'check' },
            ],
            SKIP: { target: 'asking', reenter: true, actions: 'pass' },
            TAKE_BACK: {
              guard: 'hasAnswer',
              target: 'asking',
              reenter: true,
              actions: 'takeBack',
            },
            HEAR: [
              {
                guard: ({ context, event }) =>
                  comesOf(context, event.events) === 'another-question',
                target: 'asking',
                reenter: true,
                actions: [
                  { type: 'hear', params: ({ event }) => event.events },
                  'heed',
                  'leaveEnd',
                ],
              },
              {
                guard: ({ context, event }) => comesOf(context, event.events) === 'the-end',
                target: 'summary',
                actions: { type: 'hear', params: ({ event }) => event.events },
              },
              { actions: [{ type: 'hear', params: ({ event }) => event.events }, 'heed'] },
            ],
          },
        },
        confidence: {
          on: {
            HEAR: [
              {
                guard: ({ context, event }) =>
                  comesOf(context, event.events) === 'another-question',
                target: 'asking',
                reenter: true,
                actions: [
                  { type: 'hear', params: ({ event }) => event.events },
                  'heed',
                  'leaveEnd',
                ],
              },
              // The choice was checked: it counts.
              {
                guard: ({ context, event }) => comesOf(context, event.events) === 'the-end',
                target: 'summary',
                actions: [{ type: 'hear', params: ({ event }) => event.events }, 'heed', 'answer'],
              },
              { actions: [{ type: 'hear', params: ({ event }) => event.events }, 'heed'] },
            ],
            CHOOSE: {
              guard: ({ context, event }) => canChoose(context, event.chosen),
              actions: { type: 'choose', params: ({ event }) => event.chosen },
            },
            RATE: {
              target: 'checking',
              actions: assign(({ context, event }) => moves.rate(context, event.confidence)),
            },
            SKIP: 'checking',
            // The choice was checked: it counts, though without a word on how sure.
            STOP: { target: 'summary', actions: 'answer' },
          },
        },
        checking: {
          entry: 'answer',
          always: { guard: 'isSettled', target: 'feedback' },
          after: { patience: 'feedback' },
        },
        feedback: {
          on: {
            CONTINUE: [
              { guard: 'comesAgain', target: 'again-later' },
              { target: 'asking', actions: 'pass' },
            ],
            TAKE_BACK: { target: 'asking', actions: 'takeBack' },
          },
        },
        'again-later': {
          entry: 'comeAgain',
          on: {
            CONTINUE: { target: 'asking', actions: 'pass' },
            TAKE_BACK: { target: 'asking', actions: 'takeBack' },
          },
        },
        summary: {
          entry: ['heed', 'end'],
          // Not the question's any more.
          on: {
            REPORT: {},
            STOP: {},
            HEAR: { actions: [{ type: 'hear', params: ({ event }) => event.events }, 'heed'] },
          },
        },
      },
    },
    saving: {
      initial: 'saved',
      states: {
        saved: { always: { guard: 'hasUntried', target: 'saving' } },
        saving: {
          entry: 'startSave',
          invoke: {
            src: 'save',
            input: ({ context }) => ({ events: context.outbox, record: context.means.record }),
            onDone: { target: 'saved', actions: 'saved' },
            onError: {
              target: 'unsaved',
              actions: assign(({ context, event }) => save.failed(context, event.error)),
            },
          },
        },
        unsaved: {
          always: { guard: 'hasUntried', target: 'saving' },
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
