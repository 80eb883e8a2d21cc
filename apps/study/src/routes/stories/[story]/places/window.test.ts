import { expect, test } from 'vitest';
import { windowOn, within, worldsOf } from './window.ts';

const isInside = (parts: readonly number[]): boolean => parts.every((part) => part > 0 && part < 1);

test('a map of one city shows a land around it', () => {
  const view = windowOn([[28.6, 77.2]]);
  expect(within(view, [28.6, 77.2])).toEqual([expect.closeTo(0.5), expect.closeTo(0.5)]);
  expect(view.width).toBe(500);
});

test('places on both sides of the date line stand side by side', () => {
  const [fiji, samoa] = [
    [-18.1, 178.4],
    [-13.8, -171.8],
  ] as const;
  const view = windowOn([fiji, samoa]);
  expect(view.width).toBe(500);
  expect(isInside([...within(view, fiji), ...within(view, samoa)])).toBe(true);
  expect(within(view, fiji)[0]).toBeLessThan(within(view, samoa)[0]);
  expect(worldsOf(view)).toHaveLength(2);
});

test('places all over the world are on one map, with margins', () => {
  const places = [
    [51.5, -0.1],
    [-33.9, 151.2],
    [64.1, -21.9],
  ] as const;
  const view = windowOn(places);
  expect(isInside(places.flatMap((place) => within(view, place)))).toBe(true);
});
