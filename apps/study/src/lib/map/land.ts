import { geoPath, geoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { miller, SCALE, WORLD_HEIGHT, WORLD_WIDTH } from './projection.ts';

/**
 * The land of the world as one SVG drawing whose path `land` a page takes in with `<use>`; the page colours it. For
 * the build alone: it needs the atlas and d3-geo.
 */
export function landSvg(atlas: Topology<{ land: GeometryCollection }>): string {
  // The formula the browser places points with, so that they lie where the land does.
  const projection = geoProjection(miller)
    .scale(SCALE)
    .translate([WORLD_WIDTH / 2, WORLD_HEIGHT / 2])
    // The atlas' own points are near enough to each other.
    .precision(0);
  const path = geoPath(projection).digits(1)(feature(atlas, atlas.objects.land)) ?? '';
  const size = `${WORLD_WIDTH} ${Math.ceil(WORLD_HEIGHT)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}"><path id="land" d="${path}"/></svg>\n`;
}
