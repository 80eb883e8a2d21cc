import { defineMachine } from './define.ts';

/**
 * A promise one party makes and keeps, or does not.
 *
 * States: none, given, kept, widened, open-ended, doubted, broken.
 * Moves: pledge, keep, widen, prolong (say that it has no end date), cut, break.
 */
export const commitment = defineMachine({
  id: 'commitment',
  label: 'commitment',
  minParties: 1,
  initial: 'none',
  states: {
    none: { label: 'not yet given', on: { pledge: 'given', keep: 'kept' } },
    given: {
      label: 'promised but not yet begun',
      on: {
        keep: 'kept',
        widen: 'widened',
        prolong: 'open-ended',
        cut: 'doubted',
        break: 'broken',
      },
    },
    kept: {
      label: 'going on as before',
      on: {
        keep: 'kept',
        widen: 'widened',
        prolong: 'open-ended',
        cut: 'doubted',
        break: 'broken',
      },
    },
    widened: {
      label: 'going on and set to grow',
      on: {
        keep: 'widened',
        widen: 'widened',
        prolong: 'open-ended',
        cut: 'doubted',
        break: 'broken',
      },
    },
    'open-ended': {
      label: 'going on with no time limit set',
      on: {
        keep: 'open-ended',
        widen: 'open-ended',
        prolong: 'open-ended',
        cut: 'doubted',
        break: 'broken',
      },
    },
    doubted: {
      label: 'cut back and in doubt',
      on: {
        pledge: 'given',
        keep: 'kept',
        widen: 'widened',
        prolong: 'open-ended',
        break: 'broken',
      },
    },
    broken: { label: 'given up', on: { pledge: 'given' } },
  },
  headlines: {
    pledge: '{subject} is promised for the first time',
    keep: '{subject} goes on as before',
    widen: '{subject} grows',
    prolong: '{subject} is promised without an end date',
    cut: '{subject} is cut back',
    break: '{subject} comes to an end',
  },
});
