import type { z } from 'zod';
import type { Story } from '../story.ts';
import { unseen } from './characters.ts';
import type { Finding, Path } from './document.ts';
import { nearest } from './nearest.ts';
import { DETAILS, storySchema } from './schema.ts';
import { keyInWords, sentenceFor, typeInWords } from './sentences.ts';

type Issue = z.core.$ZodIssue;

export interface Shaped {
  readonly story: Story | undefined;
  readonly findings: readonly Finding[];
}

/** Holds the data against the schema and fills in defaults; every mistake of shape becomes a finding. */
export function shape(data: unknown): Shaped {
  const characters = unseen(data);
  const result = storySchema.safeParse(data, { reportInput: true });
  if (result.success && characters.length === 0) return { story: result.data, findings: [] };
  const issues = result.error?.issues ?? [];
  // A text that holds what nobody sees is wrong for that reason, whatever else it breaks.
  const inSight = issues
    .flatMap((issue) => findingsOf(issue, []))
    .filter(({ path }) => !characters.some((finding) => isSame(finding.path, path)));
  return { story: undefined, findings: [...characters, ...inSight] };
}

const isSame = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((segment, index) => other[index] === segment);

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
      const { input } = issue;
      if (typeof input !== 'object' || input === null || Array.isArray(input)) {
        const sentence = `${keyInWords(path)} is ${typeInWords(input)}; a detail is a map with a label and one of because, value (with unit) or text.`;
        return [{ code: 'wrong-type', path, sentence }];
      }
      const meant = issue.errors[DETAILS.indexOf(detailMeant(Object.keys(input)))];
      return (meant ?? []).flatMap((inner) => findingsOf(inner, path));
    }
    default: {
      const sentence = sentenceFor(issue, path) ?? issue.message;
      return [{ code: codeOf(issue), path, sentence, atKey: issue.code === 'invalid_key' }];
    }
  }
}

const KEYS: Readonly<Record<string, (typeof DETAILS)[number]>> = {
  because: 'reason',
  value: 'quantity',
  unit: 'quantity',
  bound: 'quantity',
  text: 'fact',
};

/** Which form of a detail somebody had in mind, by the keys that are there, or else by those that are nearly. */
function detailMeant(keys: readonly string[]): (typeof DETAILS)[number] {
  const known = Object.keys(KEYS);
  const key =
    known.find((candidate) => keys.includes(candidate)) ??
    keys.map((written) => nearest(written, known)).find((guess) => guess !== undefined);
  return KEYS[key ?? 'text'] ?? 'fact';
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return typeof code === 'string' ? code : 'invalid';
    }
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-type';
    case 'invalid_key':
      return 'invalid-id';
    case 'too_big':
    case 'too_small':
      return 'out-of-bounds';
    case 'invalid_format':
      return issue.format === 'url' ? 'invalid-url' : 'invalid-id';
    default:
      return 'invalid';
  }
}
