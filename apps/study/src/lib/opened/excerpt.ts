/** A line of a file in three parts: what is marked, and what stands before and after it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Characters shown on each side of the mark: a file in JSON may be a single line. */
const REACH = 70;

/**
 * The place of a mistake, to be shown: its line with the word at its column marked.
 *
 * @param line and column count from 1, the column in UTF-16 code units.
 */
export function excerptAt(text: string, line: number, column: number): Excerpt {
  const whole = (text.split('\n', line)[line - 1] ?? '').replace(/\r$/, '');
  const at = Math.min(column - 1, whole.length);
  // What is cut must not begin or end within a character.
  const start = at > REACH ? fromWhole(whole, at - REACH) : 0;
  const rest = whole.slice(at);
  const word = /^(?:[\p{L}\p{N}_-]{1,40}|[^])/u.exec(rest)?.[0] ?? '';
  const after = rest.slice(word.length);
  const end = after.length > REACH ? fromWhole(after, REACH) : after.length;
  return {
    before: `${start > 0 ? '…' : ''}${madeVisible(whole.slice(start, at))}`,
    marked: madeVisible(word),
    after: `${madeVisible(after.slice(0, end))}${end < after.length ? '…' : ''}`,
  };
}

/** The index itself, or the one after when it would cut a character in two. */
const fromWhole = (text: string, index: number): number =>
  (text.codePointAt(index - 1) ?? 0) > 0xffff ? index + 1 : index;

/** What nobody sees and what turns the writing round, written out; a tab stays. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const madeVisible = (text: string): string =>
  text.replace(UNSEEN, (character) =>
    character === '\t' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
