import type { Entity } from '@aide-memoire/core';

const PART_OF_WORD = /[\p{L}\p{N}]/u;

/** Where a name stands in a text as words of its own. */
function* placesOf(text: string, name: string): Iterable<number> {
  if (name === '') return;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)];
    if (!PART_OF_WORD.test(before) && !PART_OF_WORD.test(after)) yield at;
  }
}

/** Whether a text has a name in it, in whatever letters. */
export const isNamedIn = (text: string, name: string): boolean =>
  isIn(text.toLowerCase(), name.toLowerCase());

function isIn(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const [first] = placesOf(text, name);
  return first !== undefined;
}

/** Tells which entities a text names, by any of their names. */
export function readerOf(text: string): (entity: Entity) => boolean {
  const read = text.toLowerCase();
  return (entity) => namesOf(entity).some((name) => isIn(read, name));
}

/** The names of each entity in small letters: they are looked for in one title after another. */
const known = new WeakMap<Entity, readonly string[]>();

function namesOf(entity: Entity): readonly string[] {
  const { short, name, aliases } = entity;
  const names =
    known.get(entity) ?? [...new Set([short, name, ...aliases])].map((each) => each.toLowerCase());
  known.set(entity, names);
  return names;
}

/** The text with the name blanked, or undefined unless the name stands in it exactly once and in no compound. */
export function withGap(text: string, name: string, gap: string): string | undefined {
  const [at, ...more] = placesOf(text, name);
  if (at === undefined || more.length > 0) return undefined;
  const end = at + name.length;
  if (text.charAt(at - 1) === '-' || text.charAt(end) === '-') return undefined;
  return text.slice(0, at) + gap + text.slice(end);
}
