import { type Label, placeLabels } from './labels.ts';
import type { StoryPlace } from './places.ts';
import { SHAPE, within, windowOn, worldsOf } from './window.ts';

/** A map of a story: where to put the land, and the points on it. */
export interface StoryMap {
  readonly width: number;
  readonly height: number;
  /** From units of the land to those of the map; twice where the date line lies on it. */
  readonly land: readonly string[];
  readonly points: readonly MapPoint[];
}

export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: Label | undefined;
}

/** As wide as a phone, so that labels which fit here fit on any wider screen, where their letters are smaller. */
const WIDTH = 360;
const HEIGHT = WIDTH / SHAPE;
/** Height of a letter on a phone. */
const TEXT = 13;

/** Nothing for a story none of whose places has coordinates. */
export function mapOf(places: readonly StoryPlace[]): StoryMap | undefined {
  const placed = places.flatMap(({ at, ...place }) => (at === undefined ? [] : [{ ...place, at }]));
  if (placed.length === 0) return undefined;
  const view = windowOn(placed.map(({ at }) => at));
  const scale = WIDTH / view.width;
  const spots = placed.map(({ id, name, at, events }) => {
    const [x, y] = within(view, at);
    return { id, name, x: x * WIDTH, y: y * HEIGHT, radius: radiusFor(events.length) };
  });
  const labels = placeLabels(
    spots.map(({ name, ...spot }) => ({ ...spot, text: name })),
    TEXT,
    { width: WIDTH, height: HEIGHT },
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    land: worldsOf(view).map(
      (world) =>
        `scale(${round(scale, 5)}) translate(${round(world - view.x, 2)} ${round(-view.y, 2)})`,
    ),
    points: spots.map((spot, i) => ({
      ...spot,
      x: round(spot.x, 1),
      y: round(spot.y, 1),
      label: labels[i],
    })),
  };
}

/** Twice the events, twice the area, up to what still is a point. */
const radiusFor = (events: number): number => round(Math.min(3 * Math.sqrt(events), 10), 1);

const round = (n: number, digits: number): number => Number(n.toFixed(digits));
