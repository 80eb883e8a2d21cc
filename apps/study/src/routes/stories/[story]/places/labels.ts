/** A point of a map and what is to stand beside it, in the map's own units. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

/** Where a label stands: the point its text begins, ends or has its middle at. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Letters are about this wide for their height, in bold. */
const LETTER = 0.62;
const GAP = 3;

/**
 * Finds a place for each label in turn: right of its point, left, above, below, whichever first lies on the map and
 * covers no point and no label before it. One that fits nowhere is left out; the list beside the map has it.
 *
 * @param size of the text, which is also the height of its line.
 */
export function placeLabels(
  points: readonly Labelled[],
  size: number,
  frame: { readonly width: number; readonly height: number },
): readonly (Label | undefined)[] {
  const taken: Box[] = points.map(({ x, y, radius }) => around(x, y, 2 * radius, 2 * radius));
  return points.map((point) => {
    const width = point.text.length * size * LETTER;
    const away = point.radius + GAP;
    const ways: readonly (readonly [Label, middle: number])[] = [
      [{ x: point.x + away, y: point.y, anchor: 'start' }, point.x + away + width / 2],
      [{ x: point.x - away, y: point.y, anchor: 'end' }, point.x - away - width / 2],
      [{ x: point.x, y: point.y - away - size / 2, anchor: 'middle' }, point.x],
      [{ x: point.x, y: point.y + away + size / 2, anchor: 'middle' }, point.x],
    ];
    for (const [label, middle] of ways) {
      const box = around(middle, label.y, width, size);
      const isOnMap =
        box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height;
      if (!isOnMap || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return label;
    }
    return undefined;
  });
}

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
