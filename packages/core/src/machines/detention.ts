import { defineMachine } from './define.ts';

/**
 * Whether somebody is held; the subject bears the person's name.
 *
 * States: free, held, charged, convicted, released.
 * Moves: detain, charge, convict, appeal (somebody calls for the release), refuse, acquit, release.
 */
export const detention = defineMachine({
  id: 'detention',
  label: 'detention',
  minParties: 1,
  initial: 'free',
  states: {
    free: { label: 'at liberty', on: { detain: 'held', charge: 'charged', convict: 'convicted' } },
    held: {
      label: 'in custody without a charge',
      on: {
        charge: 'charged',
        convict: 'convicted',
        appeal: 'held',
        refuse: 'held',
        release: 'released',
      },
    },
    charged: {
      label: 'in custody awaiting trial',
      on: {
        convict: 'convicted',
        acquit: 'released',
        appeal: 'charged',
        refuse: 'charged',
        release: 'released',
      },
    },
    convicted: {
      label: 'in prison after a conviction',
      on: { appeal: 'convicted', refuse: 'convicted', acquit: 'released', release: 'released' },
    },
    released: { label: 'free again after a release', on: { detain: 'held' } },
  },
  headlines: {
    detain: '{subject} is taken into custody',
    charge: '{subject} is charged with a crime',
    convict: '{subject} is convicted at a trial',
    appeal: '{subject} is the subject of a plea for mercy',
    refuse: '{subject} is refused an early release',
    acquit: '{subject} is cleared of every charge',
    release: '{subject} is freed and flies home',
  },
});
