import { defineMachine } from './define.ts';

/**
 * States: unplanned, ruled-out, requested, refused, scheduled, under-way, held, cancelled.
 * Moves: rule-out, request, refuse, schedule, open, hold (begun and over within the event), close, cancel,
 * recount (somebody tells of it afterwards).
 */
export const meeting = defineMachine({
  id: 'meeting',
  label: 'meeting',
  minParties: 1,
  initial: 'unplanned',
  states: {
    unplanned: {
      label: 'not planned by anybody',
      on: {
        'rule-out': 'ruled-out',
        request: 'requested',
        schedule: 'scheduled',
        open: 'under-way',
        hold: 'held',
      },
    },
    'ruled-out': {
      label: 'said not to be on the agenda',
      on: { request: 'requested', schedule: 'scheduled', open: 'under-way', hold: 'held' },
    },
    requested: {
      label: 'asked for by one side only',
      on: {
        refuse: 'refused',
        schedule: 'scheduled',
        'rule-out': 'ruled-out',
        open: 'under-way',
        hold: 'held',
      },
    },
    refused: {
      label: 'asked for and refused',
      on: { request: 'requested', schedule: 'scheduled', hold: 'held' },
    },
    scheduled: {
      label: 'agreed and still to come',
      on: { open: 'under-way', hold: 'held', cancel: 'cancelled' },
    },
    'under-way': { label: 'in progress', on: { close: 'held', recount: 'under-way' } },
    held: {
      label: 'over and done',
      on: { recount: 'held', request: 'requested', schedule: 'scheduled' },
    },
    cancelled: { label: 'called off', on: { request: 'requested', schedule: 'scheduled' } },
  },
  headlines: {
    'rule-out': '{subject} is ruled out in public',
    request: '{subject} is asked for by one side',
    refuse: '{subject} is refused',
    schedule: '{subject} is put on the calendar',
    open: '{subject} opens',
    hold: '{subject} takes place',
    close: '{subject} comes to a close',
    cancel: '{subject} is called off',
    recount: '{subject} is described to reporters',
  },
});
