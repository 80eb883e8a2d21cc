import type { z } from 'zod';
import type { Story } from '../story.ts';
import type { Finding, Path } from './document.ts';
import { storySchema } from './schema.ts';
import { didYouMean } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

export interface Shaped {
  readonly story: Story | undefined;
  readonly findings: readonly Finding[];
}

/** Holds the data against the schema and fills in defaults; every mistake of shape becomes a finding. */
export function shape(data: unknown): Shaped {
  const result = storySchema.safeParse(data, { error: sentenceFor });
  if (result.success) return { story: result.data, findings: [] };
  return {
    story: undefined,
    findings: result.error.issues.flatMap((issue) => findingsOf(issue, [])),
  };
}

function findingsOf(issue: Issue, prefix: Path): Finding[] {
  const path = [
    ...prefix,
    ...issue.path.map((segment) => (typeof segment === 'symbol' ? String(segment) : segment)),
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const sentences = issue.message.split('\n');
      return issue.keys.map((key, index) => ({
        code: 'unknown-key',
        path: [...path, key],
        sentence: sentences[index] ?? issue.message,
        atKey: true,
      }));
    }
    case 'invalid_union': {
      // The branch that fits best is the one the writer meant.
      const [best] = [...issue.errors].sort((a, b) => a.length - b.length);
      return (best ?? []).flatMap((inner) => findingsOf(inner, path));
    }
    case 'invalid_key':
      return [{ code: 'invalid-id', path, sentence: issue.message, atKey: true }];
    default:
      return [{ code: codeOf(issue), path, sentence: issue.message }];
  }
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return typeof code === 'string' ? code : 'invalid';
    }
    case 'invalid_type':
      return issue.message.includes('is missing') ? 'missing' : 'wrong-type';
    case 'too_big':
    case 'too_small':
      return 'out-of-bounds';
    case 'invalid_format':
      return issue.format === 'url' ? 'invalid-url' : 'invalid-id';
    default:
      return 'invalid';
  }
}

/** What Zod found, said for a person. Returning undefined leaves Zod's own words. */
function sentenceFor(issue: RawIssue): string | undefined {
  const name = issue.path?.at(-1);
  const what =
    typeof name === 'string' ? `"${name}"` : typeof name === 'number' ? 'This entry' : 'The story';
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined)
        return `${what} is missing here; write ${TYPES[issue.expected] ?? issue.expected}.`;
      return `${what} is ${typeInWords(issue.input)}; it should be ${TYPES[issue.expected] ?? issue.expected}.${hintFor(issue)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const guess = typeof issue.input === 'string' ? didYouMean(issue.input, values) : '';
      if (issue.input === undefined) return `${what} is missing here; write ${values.join(', ')}.`;
      return `${what} is ${shown(issue.input)}; it can only be ${values.join(', ')}.${guess}`;
    }
    case 'invalid_format':
      if (issue.format === 'url')
        return `${what} is no web address; it begins with http:// or https://.`;
      if (name === 'language') return `${what} is no language tag; write one such as "en".`;
      return `${shown(issue.input)} is no id; write lower-case letters and digits, words joined by hyphens.`;
    case 'invalid_key':
      return `${shown(issue.path?.at(-1))} is no id; write lower-case letters and digits, words joined by hyphens.`;
    case 'too_big':
      return (
        `${what} is too large; at most ${issue.maximum} ${UNITS[issue.origin] ?? ''}`.trimEnd() +
        '.'
      );
    case 'too_small':
      if (issue.origin === 'string') return `${what} is empty; write a text or leave the key out.`;
      return (
        `${what} is too small; at least ${issue.minimum} ${UNITS[issue.origin] ?? ''}`.trimEnd() +
        '.'
      );
    default:
      return undefined;
  }
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

const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };

function typeInWords(value: unknown): string {
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
function hintFor(issue: RawIssue): string {
  const name = issue.path?.at(-1);
  if (name !== 'happened' && name !== 'published') return '';
  return typeof issue.input === 'number'
    ? ` A date that is only a year needs quotes: "${issue.input}".`
    : ' Write a date in quotes, such as "2023-03-02".';
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
