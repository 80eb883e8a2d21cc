import { defineMachine } from './define.ts';

/**
 * States: peace, threatened, war, ceasefire, settled.
 * Moves: threaten, invade, escalate, propose-peace, spurn (turn talks down), cease-fire, resume-fighting, make-peace.
 */
export const conflict = defineMachine({
  id: 'conflict',
  label: 'conflict',
  minParties: 2,
  initial: 'peace',
  states: {
    peace: { label: 'not yet begun', on: { threaten: 'threatened', invade: 'war' } },
    threatened: {
      label: 'threatened but not begun',
      on: { threaten: 'threatened', invade: 'war', 'make-peace': 'settled' },
    },
    war: {
      label: 'being fought',
      on: {
        escalate: 'war',
        'propose-peace': 'war',
        spurn: 'war',
        'cease-fire': 'ceasefire',
        'make-peace': 'settled',
      },
    },
    ceasefire: {
      label: 'halted by a ceasefire',
      on: { 'propose-peace': 'ceasefire', 'resume-fighting': 'war', 'make-peace': 'settled' },
    },
    settled: { label: 'settled by agreement', on: { threaten: 'threatened', invade: 'war' } },
  },
  headlines: {
    threaten: '{parties} trade threats of war',
    invade: '{parties} go to war',
    escalate: '{parties} step up the fighting',
    'propose-peace': '{parties} exchange terms for peace',
    spurn: '{parties} turn down talks on peace',
    'cease-fire': '{parties} agree on a ceasefire',
    'resume-fighting': '{parties} take up the fighting again',
    'make-peace': '{parties} sign a peace agreement',
  },
});
