import { z } from 'zod';
import { readDate } from '../date/edtf.ts';
import { madeVisible } from './characters.ts';
import { LIMITS } from './limits.ts';
import { nearest } from './nearest.ts';
import type { Story } from '../story.ts';

/*
 * The shape of a story file, one constant a thing it holds. What needs more than one place of the file to judge
 * (references, order, legality) is a rule in ./rules. The published JSON Schema is generated from this.
 */

const text = z.string().trim().min(1).max(LIMITS.text);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
/** That nothing stands in it twice is for editors; a rule says so in a sentence. */
const idList = z.array(id).max(LIMITS.list).meta({ uniqueItems: true });
const ids = idList.default([]);
const moves = z.record(id, id).default({});

const date = z.string().superRefine((value, context) => {
  const parsed = readDate(value);
  if (!parsed.ok) {
    context.addIssue({
      code: 'custom',
      message: parsed.sentence,
      params: { code: 'invalid-date' },
    });
  }
});

const source = object('a source', {
  id,
  kind: z.enum(['publication', 'record']).default('publication'),
  label: text,
  title: text.exactOptional(),
  publisher: text.exactOptional(),
  published: date.exactOptional(),
  url: z.url({ protocol: /^https?$/ }).exactOptional(),
});

const entity = object('an entity', {
  id,
  kind: z.enum(['person', 'country', 'organisation', 'place']),
  name: text,
  short: text.exactOptional(),
  role: text.exactOptional(),
  of: id.exactOptional(),
  in: id.exactOptional(),
  at: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).exactOptional(),
  aliases: z.array(text).max(LIMITS.list).default([]),
  named: z.boolean().default(true),
}).transform(({ short, ...rest }) => ({ ...rest, short: short ?? rest.name }));

const subject = object('a subject', {
  id,
  machine: id,
  name: text,
  of: idList.min(1),
  starts: id.exactOptional(),
});

const report = object('a report', {
  source: id,
  paragraph: z.int().min(1).exactOptional(),
  from: ids,
  tells: idList.min(1).exactOptional(),
  stance: z.enum(['asserts', 'denies', 'qualifies']).default('asserts'),
  quote: text.max(LIMITS.quote).exactOptional(),
  speaker: id.exactOptional(),
});
const reports = z.array(report).max(LIMITS.list).default([]);

const reason = object('a reason', { label: text, because: text });
const quantity = object('a quantity', {
  label: text,
  value: z.number(),
  unit: text,
  bound: z.enum(['under', 'over', 'at-most', 'at-least', 'about']).exactOptional(),
});
const fact = object('a fact', { label: text, text });
const detail = z.union([fact, reason, quantity]);
/** The forms of a detail, in the order of the union above. */
export const DETAILS = ['fact', 'reason', 'quantity'] as const;

const event = object('an event', {
  id,
  happened: date,
  act: id,
  by: ids,
  to: ids,
  place: id.exactOptional(),
  title: text,
  summary: text.exactOptional(),
  details: z.record(id, detail).default({}),
  moves,
  needs: ids,
  after: ids,
  reports,
});

const position = object('a position', { id, claim: text, in: id.exactOptional(), moves, reports });

const dispute = object('a dispute', {
  id,
  question: text,
  about: idList.min(1),
  positions: z.array(position).min(2).max(LIMITS.list),
});

const act = object('an act', { label: text, cameo: text.exactOptional() });

/** Keys of the format whose meaning is not built yet. */
const LATER = new Set(['corrections', 'machines']);

export const storySchema = object('a story', {
  format: z.literal('aide-memoire/story@1'),
  id,
  title: text,
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  summary: text,
  sources: z.array(source).min(1).max(LIMITS.list),
  entities: z.array(entity).max(LIMITS.list).default([]),
  subjects: z.array(subject).max(LIMITS.list).default([]),
  events: z.array(event).min(1).max(LIMITS.events),
  disputes: z.array(dispute).max(LIMITS.list).default([]),
  acts: z.record(id, act).default({}),
}) satisfies z.ZodType<Story>;

/** An object that takes no unknown key and names the nearest known one, a line a key. */
function object<Shape extends z.ZodRawShape>(what: string, shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownKey(madeVisible(key), what, known)).join('\n')
        : undefined,
  });
}

function unknownKey(key: string, what: string, known: readonly string[]): string {
  if (what === 'a story' && LATER.has(key)) {
    return `"${key}" comes in a later version of Aide-Mémoire; leave it out until then.`;
  }
  const guess = nearest(key, known);
  return guess === undefined
    ? `"${key}" is no key of ${what}; it takes ${known.join(', ')}.`
    : `"${key}" is no key of ${what}; did you mean "${guess}"?`;
}
