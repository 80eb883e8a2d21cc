import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { read } from './texts.ts';

const QUOTED = /“[^”]*”/g;

/** What a stem quotes: titles, labels, words somebody said. */
export const quotesIn = (stem: string): readonly string[] =>
  (stem.match(QUOTED) ?? []).map((quoted) => quoted.slice(1, -1));

/** The stem without the options that it names itself: where it names them all, none of them is hinted at. */
export function withoutNamedOptions({ stem, options }: Item, timeline: Timeline): string {
  const whole = read(stem, timeline);
  const named = options.every(({ text }) => whole.spaced.includes(read(text, timeline).spaced));
  if (!named) return stem;
  return [...options]
    .sort((a, b) => b.text.length - a.text.length)
    .reduce((rest, { text }) => rest.replace(new RegExp(escaped(text), 'i'), ' '), stem);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The sentence that asks, without what it quotes: in "Suppose this had never happened: “…” How would things stand?" what
 * comes after the colon.
 */
export function askingOf(stem: string): string {
  const question = stem.replace(QUOTED, '“”').split('?')[0] ?? '';
  return question.split(/[.!:]\s/).at(-1) ?? '';
}

/** The question of the dispute that an item asks, in the story's own words. */
export function disputeOf({ proof: { query } }: Item, timeline: Timeline): string | undefined {
  if (!('dispute' in query)) return undefined;
  return timeline.story.disputes.find(({ id }) => id === query.dispute)?.question;
}
