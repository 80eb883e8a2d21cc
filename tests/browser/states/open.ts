import type { State } from './state.ts';

export const states: readonly State[] = [{ name: 'a story to open', address: '/open' }];
