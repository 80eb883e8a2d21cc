import type { Confidence } from '@aide-memoire/learner';

/** What one can say of how sure one is, in the order of the keys. */
export const CONFIDENCES: readonly { readonly is: Confidence; readonly words: string }[] = [
  { is: 'guessing', words: 'Guessing' },
  { is: 'unsure', words: 'Not sure' },
  { is: 'sure', words: 'Sure' },
];
