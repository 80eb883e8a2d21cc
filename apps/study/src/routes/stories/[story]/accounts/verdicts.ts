import type { StoryIndex } from '@aide-memoire/core';
import { verdictInWords, type VerdictWords } from '../replay/verdict.ts';
import type { Row } from './matrix.ts';

const ORDER: readonly VerdictWords['tone'][] = [
  'corroborated',
  'single-origin',
  'disputed',
  'background',
];

/** The verdicts on these rows, each once: in the same order whatever is shown. */
export function verdictsOf(rows: readonly Row[], index: StoryIndex): readonly VerdictWords[] {
  const found = rows.map(({ evidence }) => verdictInWords(evidence, index));
  return ORDER.flatMap((tone) => found.find((verdict) => verdict.tone === tone) ?? []);
}
