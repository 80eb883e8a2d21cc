import type { State } from './state.ts';

export const states: readonly State[] = [{ name: 'the review', address: '/review' }];
