import type { Band } from './fold.ts';
import { placeOf } from './labels.ts';

/** The strip is drawn on a field of this width, and stretched: no mark needs to know how wide the page is. */
export const FIELD = 1000;

/** A narrow phone has about as many pixels: past one mark a pixel, marks are binned. */
export const MOST_MARKS = 280;
const BINS = 140;

/** A strip, drawn once: what it shows does not depend on the step that is shown. */
export interface Marks {
  /** Events that changed something, and those that did not, as dots: paths of no length. */
  readonly changes: string;
  readonly others: string;
  /** In their stead, where there are too many: bars, as tall as many of their events changed something. */
  readonly bins: string;
  /** Where a new day begins, and where dead time is left out; from 0 to 1. */
  readonly days: readonly number[];
  readonly folds: readonly number[];
}

export function drawMarks(
  length: number,
  changes: readonly number[],
  bands: readonly Band[],
): Marks {
  const isBinned = length > MOST_MARKS;
  const changing = new Set(changes);
  const others = Array.from({ length: isBinned ? 0 : length }, (_, i) => i + 1);
  const starts = bands.slice(1);
  const at = ({ first }: Band): number => placeOf(first - 0.5, length);
  return {
    changes: isBinned ? '' : dots(changes, length),
    others: dots(
      others.filter((place) => !changing.has(place)),
      length,
    ),
    bins: isBinned ? bars(length, changes) : '',
    days: length > DENSE ? [] : starts.filter(({ folded }) => !folded).map(at),
    folds: apart(starts.filter(({ folded }) => folded).map(at)),
  };
}

/** More steps than this leave no room for a line between two days. */
const DENSE = 80;

/** Dots at places of a strip. */
export const dots = (places: readonly number[], length: number): string =>
  places.map((place) => `M${x(placeOf(place, length))} 16h0`).join('');

function bars(length: number, changes: readonly number[]): string {
  const counts = new Array<number>(BINS).fill(0);
  for (const place of changes) {
    const bin = Math.min(BINS - 1, Math.floor(placeOf(place, length) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  return counts
    .map((count, bin) => {
      const height = 3 + (count / most) * 10;
      return `M${x((bin + 0.5) / BINS)} ${(16 - height).toFixed(1)}v${(2 * height).toFixed(1)}`;
    })
    .join('');
}

const x = (at: number): string => String(Math.round(at * FIELD * 10) / 10);

/** Where two folds would touch, the first stands for both. */
function apart(folds: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const at of folds) if (at - (kept.at(-1) ?? -1) > 0.025) kept.push(at);
  return kept;
}
