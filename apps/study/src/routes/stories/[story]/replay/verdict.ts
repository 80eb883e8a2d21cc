import type { Evidence, StoryIndex } from '@aide-memoire/core';
import { apart } from '#lib/apart.ts';
import { listInWords } from '#lib/words.ts';

export interface VerdictWords {
  readonly tone: 'corroborated' | 'single-origin' | 'disputed' | 'background';
  readonly label: string;
  readonly sentence: string;
}

/** How far one may rely on an event, in a word or two and in a sentence. */
export function verdictInWords(evidence: Evidence, { nameOf }: StoryIndex): VerdictWords {
  const origins = listInWords(evidence.origins.map((origin) => apart(nameOf(origin))));
  if (evidence.verdict === 'disputed') {
    return {
      tone: 'disputed',
      label: 'Disputed',
      sentence: 'The sources contradict each other on it.',
    };
  }
  if (evidence.background) {
    return {
      tone: 'background',
      label: 'Background from records',
      sentence: 'It stands in public records; none of the articles reports it.',
    };
  }
  if (evidence.verdict === 'corroborated') {
    return {
      tone: 'corroborated',
      label: 'Corroborated',
      sentence: `It comes from ${evidence.origins.length} origins: ${origins}.`,
    };
  }
  return {
    tone: 'single-origin',
    label: 'One origin only',
    sentence:
      origins === '' ? 'Nobody asserts it.' : `All that is known of it comes from ${origins}.`,
  };
}
