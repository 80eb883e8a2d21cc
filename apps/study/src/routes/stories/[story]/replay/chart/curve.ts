import type { Point } from '#lib/charts/chart.ts';

/** A path that begins and ends at the first and the last point, and bends softly at those between. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1] ?? last;
    const [x, y] = i === rest.length - 2 ? next : middle(point, next);
    return `Q${point[0]} ${point[1]} ${x} ${y}`;
  });
  return `M${first[0]} ${first[1]}${bends.join('')}${bends.length === 0 ? `L${last[0]} ${last[1]}` : ''}`;
}

const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];
