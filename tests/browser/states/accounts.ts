import { story } from '../journey.ts';
import type { State } from './state.ts';

export const states: readonly State[] = [{ name: 'the accounts', address: `${story}/accounts` }];
