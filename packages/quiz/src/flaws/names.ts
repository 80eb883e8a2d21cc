import type { Timeline } from '@aide-memoire/core';
import { read } from './texts.ts';

const known = new WeakMap<Timeline, ReadonlySet<string>>();

/** The content words of everything the story has a name for: every headline is full of them. */
export function nameWords(timeline: Timeline): ReadonlySet<string> {
  const found = known.get(timeline);
  if (found) return found;
  const { entities, subjects } = timeline.story;
  const names = [
    ...entities.flatMap(({ name, short, aliases }) => [name, short, ...aliases]),
    ...subjects.map(({ name }) => name),
  ];
  const words = new Set(names.flatMap((name) => [...read(name, timeline).content]));
  known.set(timeline, words);
  return words;
}
