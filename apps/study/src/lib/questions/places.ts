import type { EvidenceRef } from '@aide-memoire/quiz';
import { paragraphsInWords } from '#lib/paragraphs.ts';
import { capitalised } from '#lib/words.ts';

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
    paragraphs: paragraphsInWords(refs.map(({ paragraph }) => paragraph)),
    quotes: [...new Set(refs.flatMap(({ quote }) => quote ?? []))],
  }));
}
