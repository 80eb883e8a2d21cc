import { closest, distance } from 'fastest-levenshtein';

/** The candidate that `word` most likely meant, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const near = candidates.filter((candidate) => isNear(word, candidate));
  return near.length === 0 ? undefined : closest(word, near);
}

/** Of a short word most of the letters must be right, or everything would be near it. */
function isNear(word: string, candidate: string): boolean {
  const letters = Math.min(word.length, candidate.length);
  const most = letters <= 3 ? Math.min(1, letters - 1) : Math.max(2, Math.floor(word.length / 3));
  return distance(word, candidate) <= most;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const guess = nearest(word, candidates);
  return guess === undefined ? '' : ` Did you mean "${guess}"?`;
}
