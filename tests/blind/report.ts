import type { Timeline } from '@aide-memoire/core';
import { itemsOf, KINDS } from '@aide-memoire/quiz';
import { type BlindRow, blindReport } from '@aide-memoire/quiz/audit';

/** The rows of one seed's pool. */
export const guess = (timeline: Timeline, seed: number): readonly BlindRow[] =>
  blindReport(itemsOf(timeline, { seed }));

/** Solver by kind, how far above chance each gets (z) on the seed where it does best; `!` marks a bound broken. */
export function asTable(pools: readonly (readonly BlindRow[])[]): string {
  const rows = pools.flat();
  const solvers = [...new Set(rows.map(({ solver }) => solver))];
  const kinds = ['all', ...KINDS] as const;
  const best = (solver: string, kind: string): BlindRow | undefined =>
    rows
      .filter((row) => row.solver === solver && row.kind === kind)
      .reduce<BlindRow | undefined>((a, b) => (a && a.z >= b.z ? a : b), undefined);
  const cell = (row: BlindRow | undefined): string =>
    row
      ? `${percent(row.accuracy)}/${percent(row.chance)} ${row.z.toFixed(1)}${row.breaks ? '!' : ''}`
      : '';
  const lines = [
    ['solver', ...kinds],
    ...solvers.map((solver) => {
      const isHeldOut = rows.some((row) => row.solver === solver && row.heldOut);
      return [
        `${solver}${isHeldOut ? ' (held out)' : ''}`,
        ...kinds.map((kind) => cell(best(solver, kind))),
      ];
    }),
  ];
  const widths = (lines[0] ?? []).map((_, i) =>
    Math.max(...lines.map((line) => line[i]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const percent = (share: number): string => `${Math.round(100 * share)}`;
