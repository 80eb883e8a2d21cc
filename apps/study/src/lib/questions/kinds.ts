import type { Kind } from '@aide-memoire/quiz';

/** What each kind asks, as a learner picks it. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  when: 'When it was',
  who: 'Who it was',
  where: 'Where it was',
  'how-many': 'How many',
  'status-at': 'How things stood',
  'what-changed': 'What changed it',
  'what-next': 'What came next',
  order: 'In which order',
  interval: 'How long between',
  'who-said': 'Who said it',
  'which-source': 'Which source',
  disagreement: 'Where they disagree',
  'known-by': 'Known by when',
  why: 'Why',
  'what-if': 'What if',
  'not-stated': 'Stated or not',
};
