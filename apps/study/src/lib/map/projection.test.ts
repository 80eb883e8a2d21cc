import { expect, test } from 'vitest';
import { miller, project, WORLD_HEIGHT, WORLD_WIDTH } from './projection.ts';

test('Miller’s projection puts the pole at 2.3034 radii, and 60° north at 1.1965', () => {
  expect(miller(0, Math.PI / 2)[1]).toBeCloseTo(2.3034, 4);
  expect(miller(0, Math.PI / 3)[1]).toBeCloseTo(1.1965, 3);
  expect(miller(1, 0)).toEqual([1, expect.closeTo(0, 12)]);
});

test('where meridian and equator meet is the middle of the world, and north is up', () => {
  const [x, y] = project([0, 0]);
  expect([x, y]).toEqual([expect.closeTo(WORLD_WIDTH / 2), expect.closeTo(WORLD_HEIGHT / 2)]);
  const [east, north] = project([28.6, 77.2]);
  expect(east).toBeCloseTo(WORLD_WIDTH / 2 + 772, 5);
  expect(north).toBeLessThan(y);
});
