import type { EvidenceRef } from '@aide-memoire/quiz';
import { capitalised, listInWords } from '#lib/words.ts';

/** Where one source, or one chain of them, tells what an answer rests on. */
export interface Place {
  /** "The EFE report". */
  readonly source: string;
  /** "paragraph 3", "paragraphs 3 and 5", or nothing. */
  readonly paragraphs: string;
  readonly quotes: readonly string[];
}

/** A line a source, however often the evidence comes back to it. */
export function placesOf(evidence: readonly EvidenceRef[]): readonly Place[] {
  const bySource = Map.groupBy(evidence, ({ words }) => words);
  return [...bySource].map(([words, refs]) => ({
    source: capitalised(words),
    paragraphs: paragraphsOf(refs),
    quotes: [...new Set(refs.flatMap(({ quote }) => quote ?? []))],
  }));
}

function paragraphsOf(refs: readonly EvidenceRef[]): string {
  const numbers = [...new Set(refs.flatMap(({ paragraph }) => paragraph ?? []))];
  if (numbers.length === 0) return '';
  const words = listInWords(numbers.sort((a, b) => a - b).map(String));
  // No line ends between the word and the first number.
  return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'}\u00a0${words}`;
}
