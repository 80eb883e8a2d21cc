import { type Coordinates, project, WORLD_HEIGHT, WORLD_WIDTH } from '#lib/map/projection.ts';

/** The part of the drawing of the world that a map shows; its left edge may lie beyond the date line. */
export interface MapWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width to height of every map. */
export const SHAPE = 8 / 5;
/** Closer than this (50 degrees of longitude) the coarse coast says nothing any more. */
const NARROWEST = 500;
/** On each side, as a part of the extent. */
const MARGIN = 0.2;

/** A window that holds all places, in the shape of a map, with margins and nothing beyond the poles. */
export function windowOn(places: readonly Coordinates[]): MapWindow {
  const points = places.map(project);
  const [left, across] = stretch(points.map(([x]) => x));
  const ys = points.map(([, y]) => y);
  const [top, bottom] = [least(ys), -least(ys.map((y) => -y))];
  const width = Math.min(
    WORLD_WIDTH,
    Math.max(NARROWEST, (1 + 2 * MARGIN) * Math.max(across, (bottom - top) * SHAPE)),
  );
  const height = width / SHAPE;
  const y = (top + bottom - height) / 2;
  return {
    x: left + (across - width) / 2,
    y: Math.min(Math.max(y, 0), WORLD_HEIGHT - height),
    width,
    height,
  };
}

/** Where a place lies within a window, both from 0 to 1. */
export function within(view: MapWindow, place: Coordinates): readonly [x: number, y: number] {
  const [x, y] = project(place);
  // The same place lies on the world to the left and to the right, too.
  const east = (((x - view.x) % WORLD_WIDTH) + WORLD_WIDTH) % WORLD_WIDTH;
  return [east / view.width, (y - view.y) / view.height];
}

/** The worlds that a window looks at, side by side: how far each is from where the first would lie. */
export function worldsOf({ x, width }: MapWindow): readonly number[] {
  const [first, last] = [Math.floor(x / WORLD_WIDTH), Math.floor((x + width) / WORLD_WIDTH)];
  return first === last ? [first * WORLD_WIDTH] : [first * WORLD_WIDTH, last * WORLD_WIDTH];
}

/** The shortest stretch around the globe that holds all: where it begins, and how long it is. */
function stretch(xs: readonly number[]): readonly [from: number, length: number] {
  const sorted = xs.map((x) => x % WORLD_WIDTH).sort((a, b) => a - b);
  let [from, gap] = [0, -1];
  sorted.forEach((x, i) => {
    const before = sorted[i - 1] ?? (sorted.at(-1) ?? x) - WORLD_WIDTH;
    if (x - before > gap) [from, gap] = [x, x - before];
  });
  return [from, Math.max(0, WORLD_WIDTH - gap)];
}

const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Infinity);
