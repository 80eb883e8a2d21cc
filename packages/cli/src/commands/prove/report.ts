import type { Audit } from '@aide-memoire/quiz/audit';
import { count } from '../../words.ts';
import { table } from './table.ts';

/** How many of the things found are listed by name. */
const LISTED = 10;

/** The audit as tables: kinds, coverage, flaws, sabotage, guesses, and the bounds at the end. */
export function auditInWords(audit: Audit): string {
  const { story, seeds, items, looked, bounds } = audit;
  const lines = [
    `${story}: ${count(items, 'item')}${seeds > 1 ? `; ${looked} over ${seeds} seeds` : ''}.`,
    ...kindTable(audit),
    ...coverageTable(audit),
    ...listed('Disproved', audit.disproved),
    ...listed('Flawed', audit.flawed),
    ...sabotageTable(audit),
    ...blindTable(audit),
    '',
    ...table(
      ['bound', 'found', 'kept'],
      bounds.map(({ name, found, kept }) => [name, found, kept ? 'yes' : 'NO']),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function kindTable({ kinds, sabotage, blind }: Audit): string[] {
  const rows = kinds.map(({ kind, items }) => {
    const rows = sabotage.filter((row) => row.kind === kind);
    const tried = rows.reduce((sum, row) => sum + row.tried, 0);
    const caught = rows.reduce((sum, row) => sum + row.caught, 0);
    const best = blind
      .filter((row) => row.kind === kind && !row.heldOut)
      .reduce((most, row) => Math.max(most, row.accuracy), 0);
    const [chance] = blind.filter((row) => row.kind === kind);
    return [
      kind,
      String(items),
      `${caught} of ${tried}`,
      items === 0 ? '' : percent(chance?.chance ?? 0),
      items === 0 ? '' : percent(best),
    ];
  });
  return ['', ...table(['kind', 'items', 'sabotage caught', 'chance', 'best guess'], rows)];
}

function coverageTable({ coverage }: Audit): string[] {
  const rows = coverage.map(({ of, asked, all, missing }) => [
    of,
    `${asked} of ${all}`,
    missing.join(', '),
  ]);
  return ['', ...table(['asked about', 'how many', 'not'], rows)];
}

function listed(head: string, found: Audit['flawed']): string[] {
  if (found.length === 0) return [];
  const rest = found.length - LISTED;
  return [
    '',
    `${head}:`,
    ...found.slice(0, LISTED).map(({ seed, id, what }) => `  seed ${seed}: ${id}: ${what}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function sabotageTable({ sabotage }: Audit): string[] {
  const names = [...new Set(sabotage.map((row) => row.sabotage))];
  const rows = names.map((name) => {
    const of = sabotage.filter((row) => row.sabotage === name);
    const tried = of.reduce((sum, row) => sum + row.tried, 0);
    const caught = of.reduce((sum, row) => sum + row.caught, 0);
    return [
      name,
      `${caught} of ${tried}`,
      of
        .flatMap(({ missed }) => missed)
        .slice(0, LISTED)
        .join(', '),
    ];
  });
  return ['', ...table(['sabotage', 'caught', 'missed'], rows)];
}

function blindTable({ bestGuesses, seeds }: Audit): string[] {
  const rows = bestGuesses.map(({ solver, heldOut, n, chance, accuracy, z }) => [
    `${solver}${heldOut ? ' (held out)' : ''}`,
    String(n),
    percent(chance),
    percent(accuracy),
    z.toFixed(2),
  ]);
  const head = seeds > 1 ? 'guess, on its best seed' : 'guess';
  return ['', ...table([head, 'items', 'chance', 'right', 'z'], rows)];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
