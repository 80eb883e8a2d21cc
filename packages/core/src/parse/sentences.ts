import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import type { Path } from './document.ts';

type Issue = z.core.$ZodIssue;

/** What Zod found at a path of the file, said for a person; undefined leaves the schema's own words. */
export function sentenceFor(issue: Issue, path: Path): string | undefined {
  const what = keyInWords(path);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined)
        return `${what} is missing here; write ${typeNamed(issue.expected)}.`;
      if (typeof issue.input === 'number' && !Number.isFinite(issue.input))
        return `${what} is not a finite number; write ${issue.expected === 'string' ? 'a text' : 'one such as 10'}.`;
      return `${what} is ${typeInWords(issue.input)}; it should be ${typeNamed(issue.expected)}.${hintFor(issue, path)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const guess = typeof issue.input === 'string' ? didYouMean(issue.input, values) : '';
      if (issue.input === undefined) return `${what} is missing here; write ${values.join(', ')}.`;
      return `${what} is ${shown(issue.input)}; it can only be ${values.join(', ')}.${guess}`;
    }
    case 'invalid_format':
      if (issue.format === 'url')
        return `${what} is no web address; it begins with http:// or https://.`;
      if (path.at(-1) === 'language') return `${what} is no language tag; write one such as "en".`;
      return `${shown(issue.input)} is no id; write lower-case letters and digits, words joined by hyphens.`;
    case 'invalid_key':
      return `${shown(path.at(-1))} is no id; write lower-case letters and digits, words joined by hyphens.`;
    case 'too_big':
      return (
        `${what} is too large; at most ${String(issue.maximum)} ${UNITS[issue.origin] ?? ''}`.trimEnd() +
        '.'
      );
    case 'too_small':
      if (issue.origin === 'string') return `${what} is empty; write a text or leave the key out.`;
      return (
        `${what} is too small; at least ${String(issue.minimum)} ${UNITS[issue.origin] ?? ''}`.trimEnd() +
        '.'
      );
    default:
      return undefined;
  }
}

/** The innermost key on the path, as a sentence begins with it. */
export function keyInWords(path: Path): string {
  const key = path.findLast((segment) => typeof segment === 'string');
  if (key === undefined) return 'The story';
  return typeof path.at(-1) === 'number' ? `This entry of "${key}"` : `"${key}"`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

const typeNamed = (expected: string): string => TYPES[expected] ?? expected;

const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };

export function typeInWords(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  const type = typeof value;
  return type === 'object'
    ? 'a map of keys and values'
    : type === 'string'
      ? 'a text'
      : `a ${type}`;
}

/** Bare years and lists are what YAML makes of dates that lack quotes. */
function hintFor({ input }: Issue, path: Path): string {
  const name = path.at(-1);
  if (name !== 'happened' && name !== 'published') return '';
  return typeof input === 'number'
    ? ` A date that is only a year needs quotes: "${input}".`
    : ' Write a date in quotes, such as "2023-03-02".';
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
