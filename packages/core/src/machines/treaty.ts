import { defineMachine } from './define.ts';

/**
 * States: negotiated, signed, ratified, in-force, extended, suspended, expired, terminated, abandoned.
 * Moves: sign, ratify, enter-into-force, extend, suspend, resume, expire, terminate, abandon.
 * What one party does to its own part is a `participation`, not a move of the treaty.
 */
export const treaty = defineMachine({
  id: 'treaty',
  label: 'treaty',
  minParties: 2,
  initial: 'negotiated',
  states: {
    negotiated: { label: 'under negotiation', on: { sign: 'signed', abandon: 'abandoned' } },
    signed: {
      label: 'signed but not yet in force',
      on: { ratify: 'ratified', 'enter-into-force': 'in-force', abandon: 'abandoned' },
    },
    ratified: {
      label: 'ratified but not yet in force',
      on: { 'enter-into-force': 'in-force', abandon: 'abandoned' },
    },
    'in-force': {
      label: 'in force for its first term',
      on: { extend: 'extended', suspend: 'suspended', expire: 'expired', terminate: 'terminated' },
    },
    extended: {
      label: 'in force beyond its first term',
      on: { extend: 'extended', suspend: 'suspended', expire: 'expired', terminate: 'terminated' },
    },
    suspended: {
      label: 'suspended by all its parties',
      on: { resume: 'in-force', expire: 'expired', terminate: 'terminated' },
    },
    expired: { label: 'out of force, its term run out', on: { extend: 'extended' } },
    terminated: { label: 'ended before its term', on: {} },
    abandoned: { label: 'given up before it took effect', on: {} },
  },
  headlines: {
    sign: '{parties} sign {subject}',
    ratify: '{parties} ratify {subject}',
    'enter-into-force': '{subject} enters into force',
    extend: '{parties} agree to extend {subject}',
    suspend: '{parties} agree to suspend {subject}',
    resume: '{parties} bring {subject} back into effect',
    expire: '{subject} runs out without a successor',
    terminate: '{parties} agree to end {subject} early',
    abandon: '{parties} give up on {subject}',
  },
});
