import type { Item, Kind } from '@aide-memoire/quiz';

/** A run of a stem, for the eye: what it quotes from the story is set as a headline, what it asks beside it. */
export interface StemPart {
  readonly text: string;
  readonly isHeadline: boolean;
  /** Whether all of it is the story's own. */
  readonly isQuoted: boolean;
}

/** Their stems are one sentence; what it quotes is a part of it. */
const SENTENCES: readonly Kind[] = [
  'status-at',
  'what-changed',
  'order',
  'disagreement',
  'known-by',
];
/** With the mark that follows it, which would stand alone on the next line. */
const QUOTED = /(“[^”]+”[:?.,]?)/;

/** The parts of a stem, in its order: together with spaces they are the stem. A stem without a headline is one. */
export function stemParts({ kind, stem }: Pick<Item, 'kind' | 'stem'>): readonly StemPart[] {
  const texts = SENTENCES.includes(kind)
    ? [stem]
    : stem
        .split(QUOTED)
        .map((text) => text.trim())
        .filter((text) => text !== '');
  const isOne = texts.length === 1;
  return texts.map((text) => {
    const isQuoted = !isOne && QUOTED.test(text);
    return { text, isHeadline: isOne || isQuoted, isQuoted };
  });
}
