import { defineMachine } from './define.ts';

/**
 * States: unmade, tabled, backed, accepted, rejected, withdrawn.
 * Moves: propose, press (ask again for an answer), sidestep (speak, but give none), endorse, accept, reject, withdraw.
 */
export const proposal = defineMachine({
  id: 'proposal',
  label: 'proposal',
  minParties: 1,
  initial: 'unmade',
  states: {
    unmade: { label: 'not yet made', on: { propose: 'tabled' } },
    tabled: {
      label: 'on the table without an answer',
      on: {
        press: 'tabled',
        sidestep: 'tabled',
        endorse: 'backed',
        accept: 'accepted',
        reject: 'rejected',
        withdraw: 'withdrawn',
      },
    },
    backed: {
      label: 'on the table with a partner behind it',
      on: {
        press: 'backed',
        sidestep: 'backed',
        endorse: 'backed',
        accept: 'accepted',
        reject: 'rejected',
        withdraw: 'withdrawn',
      },
    },
    accepted: { label: 'accepted by the other side', on: {} },
    rejected: {
      label: 'turned down by the other side',
      on: { propose: 'tabled', press: 'rejected', endorse: 'rejected' },
    },
    withdrawn: { label: 'taken back by its author', on: { propose: 'tabled' } },
  },
  headlines: {
    propose: '{subject} is put forward',
    press: '{subject} is pressed again by its author',
    sidestep: '{subject} is sidestepped in an interview',
    endorse: '{subject} wins a backer',
    accept: '{subject} is accepted',
    reject: '{subject} is turned down',
    withdraw: '{subject} is taken back',
  },
});
