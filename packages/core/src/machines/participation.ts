import { defineMachine } from './define.ts';

/**
 * One party's part in a treaty or a body.
 *
 * States: outside, pledged, active, suspended, ended.
 * Moves: sign, join, suspend, uphold (stand by the suspension), urge (another party asks for its return), resume,
 * withdraw, rejoin.
 */
export const participation = defineMachine({
  id: 'participation',
  label: "party's part",
  minParties: 1,
  initial: 'outside',
  states: {
    outside: { label: 'not yet promised', on: { sign: 'pledged', join: 'active' } },
    pledged: { label: 'promised but not yet binding', on: { join: 'active', withdraw: 'ended' } },
    active: { label: 'in full effect', on: { suspend: 'suspended', withdraw: 'ended' } },
    suspended: {
      label: 'on hold',
      on: { uphold: 'suspended', urge: 'suspended', resume: 'active', withdraw: 'ended' },
    },
    ended: { label: 'ended by withdrawal', on: { urge: 'ended', rejoin: 'active' } },
  },
  headlines: {
    sign: '{subject} is promised by signature',
    join: '{subject} takes full effect',
    suspend: '{subject} is put on hold',
    uphold: '{subject} stays on hold after a review',
    urge: '{subject} is asked for again by a partner',
    resume: '{subject} returns to full effect',
    withdraw: '{subject} ends with a formal exit',
    rejoin: '{subject} begins anew',
  },
});
