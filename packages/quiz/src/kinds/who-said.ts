import type { Generator } from '../question.ts';
import { voicesOf } from './voices.ts';
import { whoClaimed } from './who-claimed.ts';
import { whoIsQuoted } from './who-is-quoted.ts';

/** "Whose words are these?" for what people are quoted with, "Who says …?" for what sources and people claim. */
export const whoSaid: Generator = function* (asking) {
  const voices = voicesOf(asking.timeline);
  yield* whoIsQuoted(asking, voices);
  yield* whoClaimed(asking, voices);
};
