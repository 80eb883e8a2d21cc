import type { Kind } from './item.ts';

/** Where each kind starts: to recognise a name is easier than to keep accounts apart or to reckon what would not have been. */
const BASE: Readonly<Record<Kind, number>> = {
  who: 0.1,
  where: 0.1,
  when: 0.2,
  'how-many': 0.2,
  'who-said': 0.25,
  'what-next': 0.3,
  why: 0.3,
  'status-at': 0.35,
  'what-changed': 0.35,
  interval: 0.35,
  'not-stated': 0.35,
  'which-source': 0.4,
  disagreement: 0.4,
  order: 0.4,
  'known-by': 0.45,
  'what-if': 0.45,
};

/**
 * An estimate from 0 (easy) to 1 (hard): the kind, how alike the options are, and how many facts have to be put
 * together. It orders a session; nobody has measured it on learners.
 *
 * @param closeness 0 when the options have little in common, 1 when they could hardly be closer.
 * @param hops how many facts of the story the answer takes, from 1.
 */
export function difficulty(kind: Kind, closeness: number, hops: number): number {
  const near = 0.35 * Math.min(1, Math.max(0, closeness));
  const far = 0.2 * Math.min(1, (hops - 1) / 3);
  return Math.round((BASE[kind] + near + far) * 100) / 100;
}
