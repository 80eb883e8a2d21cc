import { expect, test } from 'vitest';
import { readWalk, type WalkAddress, writeWalk } from './address.ts';

const search = (address: WalkAddress): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(writeWalk(address))) {
    if (value !== undefined) params.set(name, value);
  }
  return `?${params}`;
};

test.each<WalkAddress>([
  { detail: 'brief', seed: 7, at: { scene: 'talk' } },
  // No mix-up with an event of that name.
  { detail: 'full', seed: 999_999, at: { scene: 'end' } },
  { detail: 'normal', seed: 1, at: 'end' },
  { detail: 'normal', seed: undefined, at: 'set-up' },
])('an address that was written is read as it was: %o', (address) => {
  expect(readWalk(search(address))).toEqual(address);
});

test('what an address says beside the point is as usual', () => {
  expect(readWalk('?detail=endless&seed=-3&at=somewhere')).toEqual({
    detail: 'normal',
    seed: undefined,
    at: 'set-up',
  });
  expect(readWalk('?seed=1234567').seed).toBeUndefined();
});
