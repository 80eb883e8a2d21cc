import type { Finding, Path } from './document.ts';
import { keyInWords } from './sentences.ts';

/*
 * What nobody sees in a text can still colour a terminal, end a line or turn the writing round, so that what is read
 * is not what is written.
 */

/** C0 without tab and newline, delete, and C1. */
// eslint-disable-next-line no-control-regex -- they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
// eslint-disable-next-line no-control-regex -- they are what is looked for.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** Finds such characters in every text and key, and the key `__proto__`, which no schema gets to see. */
export function unseen(data: unknown, path: Path = []): Finding[] {
  if (typeof data === 'string') {
    const what = characterIn(data);
    if (what === undefined) return [];
    const sentence = `${keyInWords(path)} holds ${what}; leave it out.`;
    return [{ code: 'control-character', path, sentence }];
  }
  if (Array.isArray(data)) return data.flatMap((entry, index) => unseen(entry, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const at = [...path, key];
    const inKey = findingIn(key, at);
    return inKey ? [inKey] : unseen(value, at);
  });
}

function findingIn(key: string, path: Path): Finding | undefined {
  if (key === '__proto__') {
    const sentence = '"__proto__" can be no key of a story; leave it out or rename it.';
    return { code: 'unknown-key', path, sentence, atKey: true };
  }
  const what = characterIn(key);
  if (what === undefined) return undefined;
  const sentence = `This key holds ${what}; leave it out.`;
  return { code: 'control-character', path, sentence, atKey: true };
}

function characterIn(text: string): string | undefined {
  const control = CONTROL.exec(text);
  if (control) return `a control character (${numbered(control[0])})`;
  const turning = TURNING.exec(text);
  return turning
    ? `a character that turns the direction of writing (${numbered(turning[0])})`
    : undefined;
}

const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');

const numbered = (character: string): string => `U+${hex(character).toUpperCase()}`;

/** The text with such characters written out, so that a sentence that quotes them stays one line. */
export const madeVisible = (text: string): string =>
  text.replace(UNSEEN, (character) => `\\u${hex(character)}`);
