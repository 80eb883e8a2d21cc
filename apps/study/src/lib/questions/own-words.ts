import type { Item, Option } from '@aide-memoire/quiz';

/**
 * Whether an option is in the story's own words: an event's title, a reason, a claim. Others are names, numbers, or
 * sentences that the quiz made.
 */
export function isInOwnWords(
  { kind, proof }: Pick<Item, 'kind' | 'proof'>,
  { id }: Option,
): boolean {
  switch (kind) {
    case 'order':
    case 'known-by':
    case 'what-changed':
    case 'why':
    case 'disagreement':
      return true;
    case 'what-next':
      return isTitle(id);
    case 'what-if':
      return 'falls' in proof.query;
    default:
      return false;
  }
}

/** Of an event or of a move that nobody made, by its id: whether it is the title of the one, not the headline of the other. */
export const isTitle = (option: string): boolean => !option.startsWith('move:');
