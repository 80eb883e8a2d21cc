import type { Band } from './fold.ts';

/** A band's label and where its middle lies, from 0 (first step) to 1 (last). */
export interface PlacedLabel {
  readonly text: string;
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where a step lies from 0 to 1. */
export const placeOf = (step: number, steps: number): number =>
  steps < 2 ? 0.5 : (step - 1) / (steps - 1);

const LETTER = 8.5;
const APART = 10;

/** The labels that fit side by side in `width` pixels: the two ends first, then the bands with most steps. */
export function fitLabels(
  bands: readonly Band[],
  steps: number,
  width: number,
): readonly PlacedLabel[] {
  const importance = (i: number): number => {
    const band = bands[i];
    if (!band || i === 0 || i === bands.length - 1) return Infinity;
    return band.last - band.first;
  };
  const order = bands.map((_, i) => i).sort((a, b) => importance(b) - importance(a) || a - b);
  const taken: { from: number; to: number }[] = [];
  const placed: PlacedLabel[] = [];
  for (const i of order) {
    const band = bands[i];
    if (!band) continue;
    const at = placeOf((band.first + band.last) / 2, steps);
    const size = band.label.length * LETTER;
    const anchor = at * width < size / 2 ? 'start' : (1 - at) * width < size / 2 ? 'end' : 'middle';
    const from = at * width - (anchor === 'start' ? 0 : anchor === 'end' ? size : size / 2);
    const to = from + size;
    if (taken.some((other) => from < other.to + APART && to > other.from - APART)) continue;
    taken.push({ from, to });
    placed.push({ text: band.label, at, anchor });
  }
  return placed.sort((a, b) => a.at - b.at);
}
