const LETTER = /[\p{L}\p{N}]/u;
const LETTER_OR_HYPHEN = /[\p{L}\p{N}-]/u;

/** Where a name stands in a text as a word of its own: the offsets of its beginnings. */
function placesOf(text: string, name: string, joined: RegExp): readonly number[] {
  const places: number[] = [];
  if (name === '') return places;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text[at - 1], text[at + name.length]];
    if (!around.some((char) => char !== undefined && joined.test(char))) places.push(at);
  }
  return places;
}

/** Whether a text names something, in letters of the same case. */
export const isNamedIn = (text: string, name: string): boolean =>
  placesOf(text, name, LETTER).length > 0;

/** The text with a gap where the name stands; undefined unless it stands there exactly once. */
export function withGap(text: string, name: string, gap: string): string | undefined {
  const [at, ...more] = placesOf(text, name, LETTER_OR_HYPHEN);
  if (at === undefined || more.length > 0) return undefined;
  return text.slice(0, at) + gap + text.slice(at + name.length);
}

/** Whether a text gives a date away: its month's name or its year, as the date is written out. */
export const tellsDate = (text: string, dateInWords: string): boolean =>
  dateInWords
    .split(' ')
    .some((word) => /^(?:\d{4}|\p{Lu}\p{L}+)$/u.test(word) && isNamedIn(text, word));
