import { cues } from '../words/cues-en.ts';
import { valueOf } from './value.ts';

/** What can be seen in a text by who knows nothing of the story. */
export interface Traits {
  /** Its content words, without repeats. */
  readonly words: readonly string[];
  /** How much detail it goes into: numbers, asides, clauses and hedges. */
  readonly detail: number;
  /** How many of its words begin with a capital letter. */
  readonly capitals: number;
  /** The date, the number or the span of time that it is, if it is one. */
  readonly value: number | undefined;
}

const CLAUSE =
  /[,;:–—]|\b(?:after|although|because|before|if|once|since|so that|that|though|unless|until|when|where|which|while|who|whose)\b/giu;
const HEDGE =
  /\b(?:about|almost|around|at least|at most|can|could|generally|largely|likely|mainly|may|might|mostly|nearly|often|partly|perhaps|possibly|probably|roughly|seems?|some|sometimes|usually)\b/giu;
const ASIDE = /\(/g;
const FIGURE = /\d+(?:[.,]\d+)*/g;
const CAPITAL = /(?<![\p{L}\p{N}'’])\p{Lu}/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/*
 * Composing a pool asks for the same texts over and over. What is kept is only a matter of time: the same text has the
 * same traits. It is dropped whole before it grows large.
 */
const MOST = 20_000;
const known = new Map<string, Traits>();

export function traitsOf(text: string): Traits {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= MOST) known.clear();
  const traits: Traits = {
    words: wordsOf(text),
    detail: count(text, FIGURE) + count(text, ASIDE) + count(text, CLAUSE) + count(text, HEDGE),
    capitals: count(text, CAPITAL),
    value: valueOf(text),
  };
  known.set(text, traits);
  return traits;
}

/** How many content words two texts share. */
export function shared(one: Traits, other: Traits): number {
  let both = 0;
  for (const word of one.words) if (other.words.includes(word)) both += 1;
  return both;
}

function wordsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    // Words that every sentence has do not make two texts alike; "Russia's" is matched as "russia" and "s".
    if (cues.stopWords.has(word) || (word.length === 1 && !/\p{N}/u.test(word))) continue;
    found.add(word.length > 3 ? word.replace(/(?<!s)s$/, '') : word);
  }
  return [...found];
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
