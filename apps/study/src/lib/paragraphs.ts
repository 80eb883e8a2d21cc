import { listInWords } from './words.ts';

/** `paragraph 3`, `paragraphs 3 and 5`, or nothing; each number once, in order. */
export function paragraphsInWords(paragraphs: readonly (number | undefined)[]): string {
  const numbers = [...new Set(paragraphs.flatMap((paragraph) => paragraph ?? []))];
  if (numbers.length === 0) return '';
  const words = listInWords(numbers.sort((a, b) => a - b).map(String));
  // No line ends between the word and the first number.
  return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'}\u00a0${words}`;
}
