import type { Id, Timeline } from '@aide-memoire/core';
import { plain } from './holders.ts';

/** What people are quoted with, on events and on positions. */
export interface Quotations {
  /** All that somebody is quoted with. */
  readonly quotesOf: (speaker: Id) => readonly string[];
  /** Everybody who is quoted with just these words, capitals and marks aside. */
  readonly speakersOf: (quote: string) => readonly Id[];
  /** Everybody who is quoted with these words or a part of them, or with a phrase of them. */
  readonly speakersLike: (quote: string) => ReadonlySet<Id>;
}

/** So many words in a row are a phrase: whoever uses it again quotes. */
const PHRASE = 5;

export function quotationsOf({ story }: Timeline): Quotations {
  const quotes = gathered();
  const whole = gathered();
  const parts = gathered();
  const add = (speaker: Id | undefined, quote: string | undefined): void => {
    if (speaker === undefined || quote === undefined) return;
    if (quotes.of(speaker).has(quote)) return;
    quotes.add(speaker, quote);
    whole.add(plain(quote), speaker);
    for (const part of partsOf(quote)) parts.add(part, speaker);
  };
  for (const { reports, by } of story.events) {
    const sole = by.length === 1 ? by[0] : undefined;
    for (const { speaker = sole, quote } of reports) add(speaker, quote);
  }
  for (const { positions } of story.disputes) {
    for (const { reports } of positions) {
      for (const { speaker, quote } of reports) add(speaker, quote);
    }
  }
  return {
    quotesOf: (speaker) => [...quotes.of(speaker)],
    speakersOf: (quote) => [...whole.of(plain(quote))],
    speakersLike: (quote) =>
      new Set([
        ...parts.of(plain(quote)),
        ...partsOf(quote).flatMap((part) => [
          ...whole.of(part),
          ...(wordsOf(part).length === PHRASE ? parts.of(part) : []),
        ]),
      ]),
  };
}

const wordsOf = (quote: string): readonly string[] => plain(quote).split(' ').filter(Boolean);

/** Every row of words in a quote that is no longer than a phrase. */
function partsOf(quote: string): readonly string[] {
  const words = wordsOf(quote);
  return words.flatMap((_, start) =>
    words
      .slice(start, start + PHRASE)
      .map((__, more) => ` ${words.slice(start, start + more + 1).join(' ')} `),
  );
}

function gathered() {
  const found = new Map<string, Set<string>>();
  const none: ReadonlySet<string> = new Set();
  return {
    of: (key: string): ReadonlySet<string> => found.get(key) ?? none,
    add: (key: string, value: string): void => {
      found.set(key, (found.get(key) ?? new Set()).add(value));
    },
  };
}
