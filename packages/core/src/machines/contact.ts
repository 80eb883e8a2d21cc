import { defineMachine } from './define.ts';

/**
 * Whether two sides are in touch.
 *
 * States: none, sought, avoided, talking, lapsed, broken-off.
 * Moves: seek, rebuff, avoid, talk, comment (one side speaks of it in public), lapse, break-off.
 */
export const contact = defineMachine({
  id: 'contact',
  label: 'contact',
  minParties: 2,
  initial: 'none',
  states: {
    none: {
      label: 'absent',
      on: { seek: 'sought', avoid: 'avoided', talk: 'talking', 'break-off': 'broken-off' },
    },
    sought: {
      label: 'sought by one side',
      on: { rebuff: 'none', avoid: 'avoided', talk: 'talking', 'break-off': 'broken-off' },
    },
    avoided: {
      label: 'not made, though both were in one place',
      on: {
        comment: 'avoided',
        seek: 'sought',
        avoid: 'avoided',
        talk: 'talking',
        'break-off': 'broken-off',
      },
    },
    talking: {
      label: 'made face to face',
      on: { talk: 'talking', comment: 'talking', lapse: 'lapsed', 'break-off': 'broken-off' },
    },
    lapsed: {
      label: 'quiet again',
      on: {
        comment: 'lapsed',
        seek: 'sought',
        avoid: 'avoided',
        talk: 'talking',
        'break-off': 'broken-off',
      },
    },
    'broken-off': { label: 'broken off', on: { seek: 'sought', talk: 'talking' } },
  },
  headlines: {
    seek: '{parties} look for a way to talk',
    rebuff: '{parties} fail to agree on a talk',
    avoid: '{parties} keep away from each other',
    talk: '{parties} talk face to face',
    comment: '{parties} speak in public of their contact',
    lapse: '{parties} fall silent towards each other',
    'break-off': '{parties} break off all contact',
  },
});
