/** Degrees north and east. */
export type Coordinates = readonly [latitude: number, longitude: number];

/**
 * The Miller cylindrical projection of a sphere of radius 1: angles in radians to x, growing east, and y, growing
 * north. Like Mercator's but with latitudes drawn in, so that the poles have a place: x = λ, y = 5/4 ln tan(π/4 + 2φ/5).
 *
 * O. M. Miller, "Notes on Cylindrical World Map Projections", Geographical Review 32 (1942); the formula as in
 * J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395 (1987), which PROJ's `mill` follows.
 */
export const miller = (lambda: number, phi: number): [x: number, y: number] => [
  lambda,
  1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * phi)),
];

/** How wide the whole world is in `land.svg`: ten units a degree. */
export const WORLD_WIDTH = 3600;
/** Units of the drawing to a radian on the equator. */
export const SCALE = WORLD_WIDTH / (2 * Math.PI);
const TOP = miller(0, Math.PI / 2)[1];
export const WORLD_HEIGHT = 2 * TOP * SCALE;

/** Where a place lies on the drawing of the world, from its top left corner. */
export function project([latitude, longitude]: Coordinates): readonly [x: number, y: number] {
  const [x, y] = miller((longitude * Math.PI) / 180, (latitude * Math.PI) / 180);
  return [(x + Math.PI) * SCALE, (TOP - y) * SCALE];
}
