import type { Kind } from './item.ts';

/** Where each kind starts: to recognise a name is easier than to order events in one's head. */
const BASE: Readonly<Record<Kind, number>> = {
  who: 0.2,
  when: 0.3,
  'status-at': 0.4,
  'what-next': 0.5,
};

/**
 * An estimate from 0 (easy) to 1 (hard), by the kind and by how alike the options are. It orders a session; nobody
 * has measured it on learners.
 *
 * @param closeness 0 when the options have little in common, 1 when they could hardly be closer.
 */
export const difficulty = (kind: Kind, closeness: number): number =>
  Math.round((BASE[kind] + 0.4 * Math.min(1, Math.max(0, closeness))) * 100) / 100;
