import type { Band } from './fold.ts';

/** A band's label and where its middle lies, from 0 (first step) to 1 (last). */
export interface PlacedLabel {
  readonly text: string;
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The width in pixels from which there is room for it. */
  readonly from: number;
}

/** Where a step lies from 0 to 1. */
export const placeOf = (step: number, steps: number): number => (step - 1) / Math.max(1, steps - 1);

/** The widths that labels are fitted for: a page is drawn before anybody knows how wide it will be. */
export const WIDTHS = [260, 560, 1000] as const;

const LETTER = 8.5;
const APART = 10;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The labels that fit side by side, the two ends first, then the bands with most steps. Those of a narrow strip stay on
 * a wide one, where more find room between them.
 */
export function fitLabels(bands: readonly Band[], steps: number): readonly PlacedLabel[] {
  const importance = (i: number): number => {
    const band = bands[i];
    if (!band || i === 0 || i === bands.length - 1) return Infinity;
    return band.last - band.first;
  };
  const order = bands.map((_, i) => i).sort((a, b) => importance(b) - importance(a) || a - b);
  const placed = new Map<number, PlacedLabel>();
  for (const width of WIDTHS) {
    const taken = [...placed.values()].map((label) => spanOf(label, width));
    for (const i of order) {
      const band = bands[i];
      if (!band || placed.has(i)) continue;
      const label = labelOf(band, steps, width);
      const span = spanOf(label, width);
      // No more labels are placed than stand side by side, however many bands there are.
      if (taken.some(({ from, to }) => span.from < to + APART && span.to > from - APART)) continue;
      taken.push(span);
      placed.set(i, label);
    }
  }
  return [...placed.values()].sort((a, b) => a.at - b.at);
}

function labelOf({ first, last, label }: Band, steps: number, width: number): PlacedLabel {
  const at = placeOf((first + last) / 2, steps);
  const half = (label.length * LETTER) / 2;
  const anchor = at * width < half ? 'start' : (1 - at) * width < half ? 'end' : 'middle';
  return { text: label, at, anchor, from: width };
}

function spanOf({ text, at, anchor }: PlacedLabel, width: number): Span {
  const size = text.length * LETTER;
  const from = at * width - (anchor === 'start' ? 0 : anchor === 'end' ? size : size / 2);
  return { from, to: from + size };
}
