import type { Id } from '@aide-memoire/core';
import type { Detail } from '@aide-memoire/quiz';
import { readSeed } from '#lib/questions/seed.ts';

export const DETAILS: readonly Detail[] = ['brief', 'normal', 'full'];

/** What makes a walk, and where in it one is; in the address it is the same walk anywhere. */
export interface WalkAddress {
  readonly detail: Detail;
  /** Undefined until a walk begins without one in the address. */
  readonly seed: number | undefined;
  /** The set-up, the scene of an event, or what comes after the last. */
  readonly at: 'set-up' | 'end' | { readonly scene: Id };
}

/** Reads `?detail=…&seed=…` with `scene=…` or `at=end`; what it cannot use is as usual. */
export function readWalk(search: string): WalkAddress {
  const params = new URLSearchParams(search);
  const detail = params.get('detail');
  const scene = params.get('scene');
  return {
    detail: DETAILS.find((known) => known === detail) ?? 'normal',
    seed: readSeed(params.get('seed')),
    at: scene !== null ? { scene } : params.get('at') === 'end' ? 'end' : 'set-up',
  };
}

/** The other way round, for the address of the place. */
export function writeWalk({ detail, seed, at }: WalkAddress) {
  return {
    detail,
    seed: seed === undefined ? undefined : String(seed),
    scene: typeof at === 'object' ? at.scene : undefined,
    at: at === 'end' ? at : undefined,
  };
}
