import type { Timeline } from '@aide-memoire/core';
import { type Words, wordsFor } from '../words/index.ts';

export type Cues = Words['cues'];

/** A text as the rules read it: in lower case, without its marks. */
export interface Reading {
  readonly tokens: readonly string[];
  /** The tokens with a space on each side, so that whole words can be found in it. */
  readonly spaced: string;
  /** What all forms of its words share. */
  readonly stems: ReadonlySet<string>;
  /** The same of its content words. */
  readonly content: ReadonlySet<string>;
  readonly isNegative: boolean;
}

export const cuesOf = (timeline: Timeline): Cues => wordsFor(timeline.story.language).cues;

/** Reads a text. The same options and stems come again in every variant of an item, so a reading is kept. */
export function read(text: string, timeline: Timeline): Reading {
  const cues = cuesOf(timeline);
  const kept = readings.get(cues) ?? new Map<string, Reading>();
  readings.set(cues, kept);
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const reading = readAnew(text, cues);
  kept.set(text, reading);
  return reading;
}

/** More than the texts of the largest story; beyond it reading starts over rather than holding on to everything. */
const MOST_KEPT = 50_000;
const readings = new WeakMap<Cues, Map<string, Reading>>();
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

function readAnew(text: string, cues: Cues): Reading {
  const tokens = text.toLowerCase().match(TOKEN) ?? [];
  const isNegation = (token: string): boolean => cues.negations.has(token) || cues.negates(token);
  const content = tokens.filter((token) => !cues.stopWords.has(token) && !isNegation(token));
  return {
    tokens,
    spaced: ` ${tokens.join(' ')} `,
    stems: new Set(tokens.map(cues.stem)),
    content: new Set(content.map(cues.stem)),
    isNegative: tokens.some(isNegation),
  };
}

/** Whether all words of one text stand in another, in their order and side by side. */
export const holds = (whole: Reading, part: Reading): boolean =>
  part.tokens.length > 0 && whole.spaced.includes(part.spaced);

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
};
