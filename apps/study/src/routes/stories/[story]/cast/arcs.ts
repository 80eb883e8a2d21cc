import type { Id } from '@aide-memoire/core';
import type { Row, Turn } from './turns.ts';

/** A drawing of who spoke to whom: names in a column, and beside it a bow from each speaker to each hearer. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly names: readonly Name[];
  readonly bows: readonly Bow[];
}

export interface Name {
  readonly id: Id;
  /** Cut short where it would run into the bows; the list has it whole. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isMember: boolean;
  readonly speaks: boolean;
}

export interface Bow {
  readonly id: string;
  /** From the speaker's dot to the hearer's, where it arrives from the right. */
  readonly path: string;
  /** The tip of its arrow. */
  readonly tip: readonly [x: number, y: number];
  readonly count: { readonly text: string; readonly x: number; readonly y: number } | undefined;
  /** Which side of its top the count stands on, so that those of a pair keep apart. */
  readonly isDownward: boolean;
  readonly statements: boolean;
  readonly thickness: number;
}

/** More than these, and a drawing says less than its list. */
const NAMES_AT_MOST = 20;
const BOWS_AT_MOST = 60;

const WIDTH = 360;
const ROW = 28;
/** Where the dots stand, and the bows begin and end. */
export const AXIS = 152;
const INDENT = 14;
const LETTERS = 17;
/** Bows leave a dot a little below its middle and arrive a little above it. */
const APART = 4;
const ARROW = 7;

/** Nothing when there are too many to draw, or none. */
export function drawTurns(turns: readonly Turn[], rows: readonly Row[]): Drawing | undefined {
  const speakers = rows.filter(({ speaks }) => speaks).length;
  if (turns.length === 0 || turns.length > BOWS_AT_MOST || speakers > NAMES_AT_MOST) {
    return undefined;
  }
  const y = new Map(rows.map(({ id }, i) => [id, (i + 0.5) * ROW]));
  return {
    width: WIDTH,
    height: rows.length * ROW,
    names: rows.map(({ id, name, isMember, speaks }) => ({
      id,
      text: cut(name, isMember ? LETTERS - 2 : LETTERS),
      x: isMember ? INDENT : 0,
      y: y.get(id) ?? 0,
      isMember,
      speaks,
    })),
    bows: turns.map((turn) => bowOf(turn, y.get(turn.from) ?? 0, y.get(turn.to) ?? 0, rows.length)),
  };
}

function bowOf({ from, to, events, statements }: Turn, y1: number, y2: number, rows: number): Bow {
  const isDownward = y2 > y1;
  const start = y1 + APART;
  const end = y2 - APART;
  const span = Math.abs(y2 - y1) / ROW;
  // The farther, the wider, up to the room there is; of a pair, the way up goes outside the way down.
  const room = WIDTH - AXIS - 34;
  const reach = 20 + (room - 20) * (span / Math.max(rows - 1, 6)) + (isDownward ? 0 : 8);
  const x = AXIS + 5;
  const height = round(Math.abs(end - start) / 2);
  return {
    id: `${from} ${to}`,
    path: `M${x} ${start}H${x + ARROW}A${round(reach)} ${height} 0 0 ${isDownward ? 1 : 0} ${x + ARROW} ${end}`,
    tip: [x, end],
    count:
      events.length < 2
        ? undefined
        : { text: String(events.length), x: round(x + ARROW + reach), y: (start + end) / 2 },
    isDownward,
    statements,
    thickness: 1.25 + Math.min(events.length - 1, 5) * 0.5,
  };
}

/** Letters a reader sees, so that none is cut through. */
function cut(name: string, most: number): string {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return letters.length <= most
    ? name
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

const round = (n: number): number => Math.round(n * 10) / 10;
