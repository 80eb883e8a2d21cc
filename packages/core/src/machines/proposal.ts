import { defineMachine } from './define.ts';

/**
 * States: unmade, tabled, backed, accepted, rejected, withdrawn.
 * Moves: propose, press (ask again for an answer), endorse, accept, reject, withdraw.
 */
export const proposal = defineMachine({
  id: 'proposal',
  label: 'proposal',
  minParties: 1,
  initial: 'unmade',
  states: {
    unmade: { label: 'not yet made', on: { propose: 'tabled' } },
    tabled: {
      label: 'put forward, with no answer known',
      on: {
        press: 'tabled',
        endorse: 'backed',
        accept: 'accepted',
        reject: 'rejected',
        withdraw: 'withdrawn',
      },
    },
    backed: {
      label: 'put forward and backed by a partner',
      on: {
        press: 'backed',
        endorse: 'backed',
        accept: 'accepted',
        reject: 'rejected',
        withdraw: 'withdrawn',
      },
    },
    accepted: { label: 'accepted by the other side', on: {} },
    rejected: {
      label: 'turned down by the other side',
      on: { propose: 'tabled', press: 'rejected', endorse: 'backed', accept: 'accepted' },
    },
    withdrawn: { label: 'taken back by its author', on: { propose: 'tabled' } },
  },
  headlines: {
    propose: '{subject} is put forward',
    press: '{subject} is pressed again by its author',
    endorse: '{subject} wins a backer',
    accept: '{subject} is accepted',
    reject: '{subject} is turned down',
    withdraw: '{subject} is taken back',
  },
});
