import type { Described } from '../folds/mastery.ts';
import type { Remembered, Schedule, Scheduled } from '../folds/schedule.ts';

export interface CsvOptions {
  /** Adds the column `kind`. */
  readonly described?: Described;
}

/** The columns after `story` and `item`; what an item does not have is empty. */
const COLUMNS = [
  'state',
  'due',
  'stability days',
  'difficulty',
  'reps',
  'lapses',
  'last answered',
] as const;

/**
 * The schedule as a table to read elsewhere, in the form of RFC 4180: commas, lines that end in CRLF, a header. Days
 * are the learner's. It is for reading only: import takes the log, not this.
 *
 * A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it, since a
 * spreadsheet would run it as a formula.
 */
export function scheduleCsv(schedule: Schedule, { described }: CsvOptions = {}): string {
  const kinds = described ? ['kind'] : [];
  const rows = [...schedule.values()].map((item) => [
    item.story,
    item.item,
    ...(described ? [described.get(item.ref)?.kind ?? ''] : []),
    ...cellsOf(item),
  ]);
  return [['story', 'item', ...kinds, ...COLUMNS], ...rows].map(lineOf).join('');
}

function cellsOf(item: Scheduled): readonly string[] {
  const due = 'dueOn' in item ? item.dueOn : '';
  const memory = memoryIn(item);
  if (!memory) return [item.state, due, '', '', '', '', ''];
  const { stability, difficulty, reps, lapses, last } = memory;
  const figures = [stability.toFixed(2), difficulty.toFixed(2), String(reps), String(lapses)];
  return [item.state, due, ...figures, last.day];
}

function memoryIn(item: Scheduled): Remembered | undefined {
  switch (item.state) {
    case 'new':
      return undefined;
    case 'resting':
      return item.memory;
    case 'learning':
    case 'review':
    case 'relearning':
      return item;
  }
}

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
