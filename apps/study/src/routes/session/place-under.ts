/** Where a row lies, in pixels from anywhere. */
export interface Extent {
  readonly top: number;
  readonly height: number;
}

/**
 * The place that a dragged row would take: it passes another when its edge has come over the other's middle, whether
 * that one is tall or flat.
 *
 * @param rows as they lay before, from above.
 * @param from the place of the dragged one, from 0.
 * @param by how far down it was dragged, in pixels; up is negative.
 */
export function placeUnder(rows: readonly Extent[], from: number, by: number): number {
  const dragged = rows[from];
  if (!dragged) return from;
  const top = dragged.top + by;
  const bottom = top + dragged.height;
  const passedUp = rows.slice(0, from).filter((row) => top < middleOf(row)).length;
  const passedDown = rows.slice(from + 1).filter((row) => bottom > middleOf(row)).length;
  return from - passedUp + passedDown;
}

const middleOf = ({ top, height }: Extent): number => top + height / 2;
