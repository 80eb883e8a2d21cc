import { fileURLToPath } from 'node:url';
import { replay } from '@aide-memoire/core';
import { type Item, itemsOf, KINDS } from '@aide-memoire/quiz';
import { audit, RULES, type Rule } from '@aide-memoire/quiz/audit';
import { loadStory } from '@aide-memoire/stories';
import { blockOf, tableOf } from './markdown.ts';

export const quizPage = fileURLToPath(new URL('../../docs/quiz.md', import.meta.url));

/** The page with everything it shows of the code written anew. */
export function withWhatCodeSays(page: string): string {
  const timeline = replay(loadStory('new-start-2023'));
  const found = audit(timeline, { seeds: [1] });
  const pool = itemsOf(timeline, { seed: 1 });
  const written = { figures: figures(found), rules: rules(), examples: examples(pool) };
  return Object.entries(written).reduce((text, [name, block]) => blockOf(text, name, block), page);
}

/** What `aide-memoire prove` finds in the pool of the first seed. */
function figures({
  kinds,
  items,
  coverage,
  sabotage,
  bestGuesses,
}: ReturnType<typeof audit>): string {
  const sum = (rows: typeof sabotage, of: 'tried' | 'caught'): number =>
    rows.reduce((total, row) => total + row[of], 0);
  const kindRows = kinds.map((row) => {
    const spoilt = sabotage.filter(({ kind }) => kind === row.kind);
    return [
      code(row.kind),
      String(row.items),
      `${sum(spoilt, 'caught')} of ${sum(spoilt, 'tried')}`,
    ];
  });
  const total = ['all', String(items), `${sum(sabotage, 'caught')} of ${sum(sabotage, 'tried')}`];
  const asked = coverage.map(({ of, asked: some, all }) => `${some} of ${all} ${of}`);
  const best = bestGuesses.reduce((a, b) => (b.z > a.z ? b : a));
  return [
    tableOf(['kind', 'items', 'sabotage caught'], [...kindRows, total]),
    '',
    `Asked about: ${asked.join(', ')}. The guesser that does best is “${best.solver}”, right in ${percent(best.accuracy)} where chance is right in ${percent(best.chance)} (z = ${best.z.toFixed(2)}).`,
  ].join('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function rules(): string {
  const looksAt = (rule: Rule): string =>
    (['item', 'pool', 'session'] as const).filter((scope) => rule[scope] !== undefined).join(', ');
  return tableOf(
    ['no.', 'rule', 'looks at', 'severity', 'broken by what'],
    RULES.map((rule) => [
      String(rule.number),
      code(rule.name),
      looksAt(rule),
      rule.severity,
      rule.sentence,
    ]),
  );
}

/** One item of each kind, the one in the middle of its kind, with its proof. */
function examples(pool: readonly Item[]): string {
  return KINDS.flatMap((kind) => {
    const items = pool.filter((item) => item.kind === kind);
    const item = items[Math.floor(items.length / 2)];
    return item ? [exampleOf(item)] : [];
  }).join('\n\n');
}

function exampleOf({ kind, stem, options, key, explanation, feedback, ...item }: Item): string {
  const isOrder = key.length > 1;
  const { query, events, details = [], positions = [], wrong } = item.proof;
  const place = (id: string): string => (isOrder ? ` (${key.indexOf(id) + 1})` : '');
  return [
    `### ${code(kind)}`,
    '',
    `> **${stem.replace('_', String.raw`\_`)}**`,
    '>',
    ...options.map(({ id, text }) =>
      !isOrder && key.includes(id) ? `> - **${text}** ✓` : `> - ${text}${place(id)}`,
    ),
    '',
    explanation,
    '',
    ...options
      .filter(({ id }) => isOrder || !key.includes(id))
      .map(({ id, text }) => `- ${text} — ${feedback[id] ?? ''}`),
    '',
    `Asks the log ${code(JSON.stringify(query))}. Rests on ${[...events, ...details, ...positions].map(code).join(', ')}, with ${reports(item.evidence.length)}.${reasons(wrong)} Difficulty ${item.difficulty}.`,
  ].join('\n');
}

const reports = (count: number): string => (count === 1 ? 'one report' : `${count} reports`);

const reasons = (wrong: Readonly<Record<string, string>>): string =>
  Object.values(wrong).length === 0 ? '' : ` Wrong, because ${Object.values(wrong).join('; ')}.`;

const code = (text: string): string => `\`${text}\``;
