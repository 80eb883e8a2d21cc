import type { Item } from '@aide-memoire/quiz';

const LETTERS = 'ABCDEF';

/** The right answer as it stands on paper: `B. In March 2023`; of an order, the letters: `C, A, B`. */
export function keyInWords({ key, options }: Pick<Item, 'key' | 'options'>): string {
  const places = key.map((id) => options.findIndex((option) => option.id === id));
  const letters = places.map((place) => LETTERS.charAt(place));
  const [only] = places;
  return places.length === 1 && only !== undefined
    ? `${letters[0] ?? ''}. ${options[only]?.text ?? ''}`
    : letters.join(', ');
}
