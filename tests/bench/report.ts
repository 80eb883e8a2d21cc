import type { Result } from './measure.ts';

export interface BenchReport {
  readonly machine: string;
  readonly node: string;
  readonly results: readonly Result[];
}

/** A line a result: ratios first, since the machine is anybody's guess. */
export function asText({ machine, node, results }: BenchReport): string {
  const rows = results.map(rowOf);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map(([ratio, figure, name]) =>
    `${ratio.padStart(widths[0] ?? 0)}  ${figure.padStart(widths[1] ?? 0)}  ${name}`.trimEnd(),
  );
  return [`${machine}, Node ${node}`, '', ...lines].join('\n');
}

const rowOf = ({ name, median, unit, ratio, versus }: Result): [string, string, string] => [
  ratio === undefined ? '' : `${inWords(ratio)} ×`,
  `${inWords(median)} ${unit}`,
  versus === undefined ? name : `${name}, against ${versus}`,
];

const inWords = (figure: number): string =>
  figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(3);

/** Columns as wide as their widest cell, as the format check wants them. */
function tableOf(rows: readonly [string, string, string][]): string {
  const head: [string, string, string] = ['ratio', 'median', 'what'];
  const width = (column: 0 | 1 | 2): number =>
    Math.max(...[head, ...rows].map((row) => row[column].length));
  const [ratio, figure, what] = [width(0), width(1), width(2)];
  const lines = [head, ...rows].map(
    (row) => `| ${row[0].padStart(ratio)} | ${row[1].padStart(figure)} | ${row[2].padEnd(what)} |`,
  );
  const rule = `| ${'-'.repeat(ratio - 1)}: | ${'-'.repeat(figure - 1)}: | ${'-'.repeat(what)} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** The page `docs/performance.md`. */
export function asMarkdown({ machine, node, results }: BenchReport, events: number): string {
  const table = tableOf(results.map(rowOf));
  return `# Performance

Written by \`npm run -s bench -- --docs docs/performance.md\`. Ratios are of medians in one run; the figures beside them
are this machine's: ${machine}, Node ${node}.

A generated log has ${events.toLocaleString('en')} events over 1,000 subjects of the eight built-in machines. Everybody
keeps every step with its change and a checkpoint every 1,024 steps; the hand-written reducers are
\`tests/bench/reducers.ts\`, and the faster one counts. XState's actor and \`transition()\` are given the first tenth.

Questions are timed from a story to its whole pool, replay included: every item is made, proven by a second path and
checked for flaws. Generated stories (\`tests/bench/stories.ts\`) have the same mix of everything at every length.

${table}

## How it comes about

- A machine is compiled to a table when it is defined; a move is one look-up (\`packages/core/src/machines/table.ts\`).
- A timeline is columns of numbers: 16 bytes a move, 4 a step, and a checkpoint every so many steps
  (\`packages/core/src/replay/columns.ts\`). Checkpoints stand as many steps apart as there are subjects (64 at least,
  4,096 at most): going to a point then reads about as many moves as it copies statuses, and they cost two bytes a step.
- \`asOf\` finds by binary search the step up to which all events count and the one after which none does.
- \`without\` looks only at what needs a fallen event or moves a subject that stands elsewhere than it did.
- \`append\` writes into the same columns; only a second append to the same timeline copies them.
`;
}
