import type { Kind } from '@aide-memoire/quiz';

/** What each kind asks, as a learner picks it. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  when: 'When it was',
  who: 'Who it was',
  'status-at': 'How things stood',
  'what-next': 'What came next',
};
