import type { State } from './state.ts';

export const states: readonly State[] = [{ name: 'no session', address: '/session' }];
