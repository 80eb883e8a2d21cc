import type { State } from './state.ts';
import { withoutStorage } from './without-storage.ts';

export const states: readonly State[] = [
  { name: 'the shelf', address: '/' },
  { name: 'an unknown story', address: '/stories/no-such-story', missing: true },
  { name: 'an unknown page', address: '/no/such/page', missing: true },
  { name: 'a shelf where nothing can be stored', address: '/', reach: withoutStorage },
];
